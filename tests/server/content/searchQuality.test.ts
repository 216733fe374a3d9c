import { dataOf, newCitizen } from '../../support/citizen'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { plantedArticle } from '../../support/content'
import set from './searchQueries.json'

/**
 * As measured when it was set: more than half of the first three are what was expected, nine of ten first ones, and no
 * question finds none of what was. Before short words were looked up in pairs and rare ones counted for more, it was 0.403
 * and 0.722; before the words that people use for a thing (家暴, 网暴, 裁员) were tags, 0.491 and 0.791: nothing here knows
 * synonyms. A change may better these, and then sets them higher; it may not lower them.
 */
const MEASURED = { precision: 0.537, first: 0.916 }

const SHOWN = 3

interface Outcome {
  readonly words: string
  /** How many of the first three are expected there. */
  readonly met: number
  /** Whether the first is one of them. */
  readonly first: boolean
  readonly found: readonly string[]
}

let cloud: TestCloud
let reader: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  reader = await newCitizen(cloud)
  await plantedArticle(cloud)
})
afterAll(() => cloud.stop())

async function ask([words, expected]: readonly [string, readonly string[]]): Promise<Outcome> {
  const { articles } = dataOf(await cloud.call(reader, 'content.search', { words }))
  const found = articles.slice(0, SHOWN).map(({ id }) => id)
  const met = found.filter((id) => expected.includes(id)).length
  return { words, met, first: expected.includes(found[0] ?? ''), found }
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000

test('what people search for: no change finds less of it than was measured', async () => {
  const queries = set.queries as unknown as readonly (readonly [string, readonly string[]])[]
  expect(queries.length).toBeGreaterThanOrEqual(60)
  const outcomes: Outcome[] = []
  for (const query of queries) outcomes.push(await ask(query))
  const precision = share(
    outcomes.reduce((sum, { met }) => sum + met, 0),
    outcomes.length * SHOWN,
  )
  const first = share(outcomes.filter((one) => one.first).length, outcomes.length)
  const missed = outcomes.filter(({ met }) => met === 0).map(({ words, found }) => `${words} → ${found}`)
  process.stdout.write(
    `search: ${outcomes.length} queries, precision@3 ${precision}, first right ${first}, none of three: ${missed.join('; ')}\n`,
  )
  if (process.env.XINYU_SEARCH) for (const one of outcomes) process.stdout.write(`${JSON.stringify(one)}\n`)
  expect(precision).toBeGreaterThanOrEqual(MEASURED.precision)
  expect(first).toBeGreaterThanOrEqual(MEASURED.first)
})
