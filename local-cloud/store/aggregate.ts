import { aggregate } from 'mingo'
import type { Document } from './document'
import { refused } from './errors'
import { asMongoSays } from './expressions'
import { guardStages } from './guards'
import type { Sort } from './plan'

type Stage = Record<string, unknown>

export interface AggregateSource {
  /** Documents of a collection that match; `sort` and `limit` are those at the head of the pipeline. */
  find(
    collection: string,
    query: Record<string, unknown>,
    options: { sort?: Sort; limit?: number },
  ): Document[]
}

const isSort = (value: unknown): value is Sort =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => one === 1 || one === -1)

/** Runs a pipeline. Its leading $match, $sort and $limit go to the planner, so that they use an index. */
export function runAggregate(
  source: AggregateSource,
  collection: string,
  pipeline: readonly Stage[],
): unknown[] {
  guardStages(pipeline)
  const rest = [...pipeline]
  const match = (rest[0]?.$match as Record<string, unknown> | undefined) ?? {}
  if (rest[0]?.$match) rest.shift()
  const sort = rest[0]?.$sort
  const options: { sort?: Sort; limit?: number } = {}
  if (isSort(sort)) {
    options.sort = sort
    rest.shift()
    if (typeof rest[0]?.$limit === 'number') {
      options.limit = rest[0].$limit
      rest.shift()
    }
  }
  const input = source.find(collection, match, options)
  if (rest.length === 0) return input
  try {
    return aggregate(
      input,
      rest.map(asMongoSays) as Stage[],
      {
        collectionResolver: (name: string) => source.find(name, {}, {}),
        useStrictMode: true,
      } as never,
    ) as unknown[]
  } catch (error) {
    throw refused(`aggregate: ${(error as Error).message}`)
  }
}
