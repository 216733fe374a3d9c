/** A document as it is stored: plain values, dates, nested objects and arrays. */
export type Document = { _id: string | number } & Record<string, unknown>

export type DocumentId = string | number

export interface Change {
  readonly collection: string
  readonly id: DocumentId
  /** Null when it was removed. */
  readonly document: Document | null
}

/** Counts the documents that one request reads. */
export interface Meter {
  scanned: number
}

/** A deep copy of a document or a part of one; what is neither list, date nor plain object is shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (value instanceof Date) return new Date(value) as T
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)])) as T
}
