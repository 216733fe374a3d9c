import type { IndexSpec } from '../../cloudfunctions/schema'
import type { DocumentId } from './document'
import { fits, type KeyPart, keyPart } from './indexKeys'

/** Sort order as the wire gives it: field → 1 or -1, in order. */
export type Sort = Readonly<Record<string, 1 | -1>>

/** Bounds of one field, at least one of them given. */
export interface Range {
  readonly low?: KeyPart
  readonly high?: KeyPart
}

/** How a query finds its candidates. Every candidate is tested against the whole query afterwards. */
export type Plan =
  | { readonly kind: 'ids'; readonly ids: readonly DocumentId[]; readonly sorted: boolean }
  | {
      readonly kind: 'index'
      readonly index: IndexSpec
      /** One prefix for plain equality, several for `$in`. */
      readonly prefixes: readonly (readonly KeyPart[])[]
      readonly range: Range | null
      readonly reverse: boolean
      readonly sorted: boolean
    }
  | { readonly kind: 'union'; readonly plans: readonly Plan[]; readonly sorted: false }
  | { readonly kind: 'scan'; readonly fields: readonly string[]; readonly sorted: boolean }

interface Conditions {
  readonly equal: Map<string, unknown>
  readonly within: Map<string, readonly unknown[]>
  readonly ranges: Map<string, Range>
}

/** The paths of an index at which some document holds a list, and so has several entries. */
export type MultikeyPaths = (index: IndexSpec) => ReadonlySet<string>

const isScalar = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date

function readCondition(field: string, condition: unknown, into: Conditions): void {
  if (isScalar(condition)) {
    into.equal.set(field, condition)
    return
  }
  if (condition instanceof RegExp || Array.isArray(condition)) return
  const operators = condition as Record<string, unknown>
  if ('$eq' in operators && isScalar(operators.$eq)) into.equal.set(field, operators.$eq)
  if (Array.isArray(operators.$in) && operators.$in.every(isScalar))
    into.within.set(field, [...new Set(operators.$in)])
  const low = operators.$gte ?? operators.$gt
  const high = operators.$lte ?? operators.$lt
  if (isScalar(low) && isScalar(high) && (low !== undefined || high !== undefined)) {
    const before = into.ranges.get(field)
    into.ranges.set(field, {
      low: low === undefined ? before?.low : keyPart(low),
      high: high === undefined ? before?.high : keyPart(high),
    })
  }
}

function readConditions(query: Readonly<Record<string, unknown>>): Conditions {
  const conditions: Conditions = { equal: new Map(), within: new Map(), ranges: new Map() }
  const read = (part: Readonly<Record<string, unknown>>): void => {
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and' && Array.isArray(condition)) for (const one of condition) read(one)
      else if (!field.startsWith('$')) readCondition(field, condition, conditions)
    }
  }
  read(query)
  return conditions
}

/** How an index serves the sort: not at all, forwards or backwards. Entries end with the id. */
function sortDirection(index: IndexSpec, from: number, sort: Sort): 'none' | 'forward' | 'reverse' {
  const wanted = Object.entries(sort)
  if (wanted.length === 0) return 'forward'
  const available = [...index.keys.slice(from).map(([path]) => path), '_id']
  if (!wanted.every(([field], position) => available[position] === field)) return 'none'
  if (wanted.every(([, direction]) => direction === 1)) return 'forward'
  return wanted.every(([, direction]) => direction === -1) ? 'reverse' : 'none'
}

interface Candidate {
  readonly plan: Plan
  readonly score: number
}

/** What the range may use of its bounds: with several entries a document, each bound may be met by another one. */
function usable(range: Range | undefined, multikey: boolean): Range | null {
  if (!range) return null
  return multikey && range.low && range.high ? { low: range.low } : range
}

function planIndex(
  index: IndexSpec,
  conditions: Conditions,
  sort: Sort,
  multikey: ReadonlySet<string>,
): Candidate | null {
  let prefixes: KeyPart[][] = [[]]
  let bound = 0
  for (const [path] of index.keys) {
    const values = conditions.equal.has(path) ? [conditions.equal.get(path)] : conditions.within.get(path)
    if (!values || prefixes.length * values.length > 200) break
    const parts = values.map(keyPart)
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => [...prefix, part])).filter(fits)
    bound += 1
  }
  const next = index.keys[bound]?.[0]
  const range = next === undefined ? null : usable(conditions.ranges.get(next), multikey.has(next))
  // Several prefixes come one after the other, so only a single one keeps the order of the index. A list among the
  // bound paths does no harm, a document has one entry with that value; one further on leaves it no one place.
  const once = index.keys.slice(bound).every(([path]) => !multikey.has(path))
  const direction = prefixes.length === 1 && once ? sortDirection(index, bound, sort) : 'none'
  const sorts = Object.keys(sort).length > 0 && direction !== 'none'
  const score = bound * 4 + (range ? 2 : 0) + (sorts ? 3 : 0)
  if (score === 0) return null
  const sorted = Object.keys(sort).length === 0 || direction !== 'none'
  return {
    score,
    plan: { kind: 'index', index, prefixes, range, reverse: sorts && direction === 'reverse', sorted },
  }
}

function planUnion(
  query: Readonly<Record<string, unknown>>,
  indexes: readonly IndexSpec[],
  multikeyPaths: MultikeyPaths,
): Plan | null {
  const { $or: branches, ...rest } = query
  if (!Array.isArray(branches) || branches.length === 0) return null
  const plans = branches.map((branch) =>
    planQuery({ ...rest, ...(branch as object) }, indexes, {}, multikeyPaths),
  )
  return plans.some((plan) => plan.kind === 'scan') ? null : { kind: 'union', plans, sorted: false }
}

/** What may stand as an `_id`. */
const isId = (value: unknown): value is DocumentId =>
  typeof value === 'number' || (typeof value === 'string' && fits([keyPart(value)]))

/** The cheapest way to the candidates: ids, then the index with most bound leading keys, then a scan. */
export function planQuery(
  query: Readonly<Record<string, unknown>>,
  indexes: readonly IndexSpec[],
  sort: Sort,
  multikeyPaths: MultikeyPaths,
): Plan {
  const conditions = readConditions(query)
  const unsorted = Object.keys(sort).length === 0
  if (conditions.equal.has('_id'))
    return { kind: 'ids', ids: [conditions.equal.get('_id')].filter(isId), sorted: true }
  const ids = conditions.within.get('_id')
  if (ids) return { kind: 'ids', ids: ids.filter(isId), sorted: unsorted }
  const best = indexes
    .map((index) => planIndex(index, conditions, sort, multikeyPaths(index)))
    .reduce<Candidate | null>((a, b) => (b && (!a || b.score > a.score) ? b : a), null)
  if (best) return best.plan
  return (
    planUnion(query, indexes, multikeyPaths) ?? { kind: 'scan', fields: Object.keys(query), sorted: unsorted }
  )
}
