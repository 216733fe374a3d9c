import type { IndexSpec } from '../../cloudfunctions/schema'
import { refused } from './errors'

export type KeyPart = string | number | boolean | null

/** The platform's limit for one index entry. */
const MAX_KEY_BYTES = 1024

/** A value as it sorts in an index. Query tests run on the document itself, so two types may share an order. */
export function keyPart(value: unknown): KeyPart {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isNaN(value) ? null : value
  return JSON.stringify(value)
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
  key.reduce<number>((sum, part) => sum + (typeof part === 'string' ? Buffer.byteLength(part) : 9), 0)

/** The entries of one document in one index: one for each combination of array elements; missing counts as null. */
export function indexKeys(index: IndexSpec, document: Readonly<Record<string, unknown>>): KeyPart[][] {
  const keys = index.keys.reduce<KeyPart[][]>(
    (partial, [path]) => {
      const parts = [...new Set(valuesAt(document, path.split('.')).map(keyPart))]
      const present: KeyPart[] = parts.length > 0 ? parts : [null]
      return partial.flatMap((prefix) => present.map((part) => [...prefix, part]))
    },
    [[]],
  )
  for (const key of keys)
    if (bytesOf(key) > MAX_KEY_BYTES)
      throw refused(`index entry too large: index ${index.name} takes at most ${MAX_KEY_BYTES} bytes`)
  return keys
}
