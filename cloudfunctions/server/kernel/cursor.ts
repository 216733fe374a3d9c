import { type Collection, type Conditions, command, type Stored } from '../cloud/database'

/** The last document of a page; the next page begins after it. */
export interface Position {
  readonly at: number
  readonly id: string
}

export const writeCursor = ({ at, id }: Position): string => Buffer.from(`${at}.${id}`).toString('base64url')

/** Null when the text is not one of ours. It can only narrow the caller's own list, so it needs no signature. */
export function readCursor(text: string): Position | null {
  const [, at, id] =
    /^(\d{1,15})\.([A-Za-z0-9_-]{16,64})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return at && id ? { at: Number(at), id } : null
}

/**
 * At most `limit` documents, newest first by `field` and then by id, beginning after `after`. Two ranges of the
 * index instead of an `or`, which could use none: the same moment, then earlier ones.
 */
export async function newestFirst<D extends Stored>(
  collection: Collection<D>,
  field: keyof D & string,
  where: Conditions,
  page: {
    readonly after: Position | null
    readonly limit: number
    /** Only these fields and `_id`. */
    readonly fields?: readonly (keyof D & string)[]
  },
): Promise<D[]> {
  const { after, limit, fields } = page
  const find = (narrower: Conditions, count: number) =>
    collection.find(
      { ...where, ...narrower },
      {
        order: [
          [field, 'desc'],
          ['_id', 'desc'],
        ],
        limit: count,
        ...(fields && { fields }),
      },
    )
  if (!after) return find({}, limit)
  const _ = command()
  const same = await find({ [field]: after.at, _id: _.lt(after.id) }, limit)
  if (same.length === limit) return same
  return [...same, ...(await find({ [field]: _.lt(after.at) }, limit - same.length))]
}
