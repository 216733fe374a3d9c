/** The last result of a page; the next page begins after it. */
export interface Position {
  readonly takenAt: number
  readonly id: string
}

export const writeCursor = ({ takenAt, id }: Position): string =>
  Buffer.from(`${takenAt}.${id}`).toString('base64url')

/** Null when the text is not one of ours. It can only narrow the caller's own list, so it needs no signature. */
export function readCursor(text: string): Position | null {
  const [, takenAt, id] =
    /^(\d{1,15})\.([A-Za-z0-9_-]{16,40})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return takenAt && id ? { takenAt: Number(takenAt), id } : null
}
