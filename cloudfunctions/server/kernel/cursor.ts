import { type Collection, type Conditions, command, type Stored } from '../cloud/database'

/** Where a page ended: what its list is ordered by, then the id. The next page begins after it. */
export interface Place {
  readonly by: readonly number[]
  readonly id: string
}

/** The same in a list that one time orders. */
export interface Position {
  readonly at: number
  readonly id: string
}

export const writePlace = ({ by, id }: Place): string =>
  Buffer.from([...by, id].join('.')).toString('base64url')

/** Null when the text is not one of ours for so many numbers. It can only narrow the caller's own list, so it needs no signature. */
export function readPlace(text: string, count: number): Place | null {
  const parts = Buffer.from(text, 'base64url').toString().split('.')
  const id = parts.pop() ?? ''
  const ours =
    parts.length === count &&
    parts.every((part) => /^\d{1,16}$/.test(part)) &&
    /^[A-Za-z0-9_-]{16,64}$/.test(id)
  return ours ? { by: parts.map(Number), id } : null
}

export const writeCursor = ({ at, id }: Position): string => writePlace({ by: [at], id })

export function readCursor(text: string): Position | null {
  const { by: [at] = [], id } = readPlace(text, 1) ?? {}
  return at !== undefined && id !== undefined ? { at, id } : null
}

/** What is asked for of a list. */
export interface Asked<D, After> {
  readonly after: After | null
  readonly limit: number
  /** Only these fields and `_id`. */
  readonly fields?: readonly (keyof D & string)[]
}

/**
 * At most `limit` documents in the order of `keys` and then of the id, beginning after `after`. One range of the index
 * for each key instead of an `or`, which could use none: all the same but the id, then all but the last, and so on. A
 * condition on one of the keys stays in force.
 */
export async function inOrder<D extends Stored>(
  collection: Collection<D>,
  keys: readonly (keyof D & string)[],
  where: Conditions,
  { after, limit, fields }: Asked<D, Place>,
  direction: 'asc' | 'desc' = 'asc',
): Promise<D[]> {
  const all = [...keys, '_id']
  const order = all.map((key) => [key, direction] as const)
  const find = (narrower: Conditions, count: number) =>
    collection.find({ ...where, ...narrower }, { order, limit: count, ...(fields && { fields }) })
  if (!after) return find({}, limit)
  const _ = command()
  const ended = [...after.by, after.id]
  const beyond = (key: string, value: unknown) => {
    const later = direction === 'asc' ? _.gt(value) : _.lt(value)
    return key in where ? later.and(where[key] as typeof later) : later
  }
  const found: D[] = []
  for (let same = keys.length; same >= 0 && found.length < limit; same -= 1) {
    const narrower = all.slice(0, same + 1).map((key, index) => {
      const value = ended[index]
      return [key, index === same ? beyond(key, value) : value] as const
    })
    found.push(...(await find(Object.fromEntries(narrower), limit - found.length)))
  }
  return found
}

/** At most `limit` documents, newest first by `field` and then by id, beginning after `after`. */
export const newestFirst = <D extends Stored>(
  collection: Collection<D>,
  field: keyof D & string,
  where: Conditions,
  { after, ...page }: Asked<D, Position>,
): Promise<D[]> =>
  inOrder(collection, [field], where, { ...page, after: after && { by: [after.at], id: after.id } }, 'desc')
