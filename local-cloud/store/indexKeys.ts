import type { IndexSpec } from '../../cloudfunctions/schema'
import { refused } from './errors'

/**
 * A value as it stands in an index: a letter for its type, in MongoDB's order of types, then the value. The letter
 * also keeps null out of the keys of lmdb, which does not find runs of it reliably.
 */
export type KeyPart = readonly [rank: string, value?: string | number]

/** The platform's limit for one index entry, and ours for an `_id`. */
export const MAX_KEY_BYTES = 1024

const NULL: KeyPart = ['a']

export function keyPart(value: unknown): KeyPart {
  if (value === undefined || value === null) return NULL
  // Adding nought makes -0 the same key as 0.
  if (typeof value === 'number') return ['b', Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value + 0]
  if (typeof value === 'string') return ['c', value]
  if (typeof value === 'boolean') return ['g', value ? 1 : 0]
  if (value instanceof Date) return ['h', value.getTime()]
  return [Array.isArray(value) ? 'e' : 'd', JSON.stringify(value)]
}

/** Every value at a dotted path; arrays on the way are walked through, an array at the end is opened. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [head, ...rest] = path
  if (head === undefined) return Array.isArray(value) ? (value.length > 0 ? value : [null]) : [value]
  if (Array.isArray(value) && !/^\d+$/.test(head)) return value.flatMap((element) => valuesAt(element, path))
  if (value === null || typeof value !== 'object') return [null]
  return valuesAt((value as Record<string, unknown>)[head], rest)
}

const bytesOf = (key: readonly KeyPart[]): number =>
  key.reduce<number>((sum, [, value]) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 9), 0)

/** False for a key that no stored document can have. */
export const fits = (key: readonly KeyPart[]): boolean => bytesOf(key) <= MAX_KEY_BYTES

function distinct(values: readonly unknown[]): KeyPart[] {
  const parts = new Map(values.map(keyPart).map((part) => [JSON.stringify(part), part]))
  return parts.size > 0 ? [...parts.values()] : [NULL]
}

/** The entries of one document in one index: one for each combination of array elements; missing counts as null. */
export function indexKeys(index: IndexSpec, document: Readonly<Record<string, unknown>>): KeyPart[][] {
  const keys = index.keys.reduce<KeyPart[][]>(
    (partial, [path]) => {
      const parts = distinct(valuesAt(document, path.split('.')))
      return partial.flatMap((prefix) => parts.map((part) => [...prefix, part]))
    },
    [[]],
  )
  if (!keys.every(fits))
    throw refused(`index entry too large: index ${index.name} takes at most ${MAX_KEY_BYTES} bytes`)
  return keys
}

/** The paths of the index at which this document has several entries. */
export const pathsWithSeveral = (index: IndexSpec, document: Readonly<Record<string, unknown>>): string[] =>
  index.keys.map(([path]) => path).filter((path) => distinct(valuesAt(document, path.split('.'))).length > 1)
