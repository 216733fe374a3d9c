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
