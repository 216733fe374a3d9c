import { command, db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/** A picture that somebody put into storage for a letter. `_id` follows from the file, so that each file is one picture. */
interface PictureDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly fileId: string
  /** The message that carries it; null before it is sent, and after that was taken back. */
  readonly messageId: string | null
  readonly at: number
}

type Caller = Pick<ActionContext, 'person' | 'region' | 'at'>

const pictures = db.collection<PictureDocument>('letter_pictures')

export const pictureIdOf = (fileId: string): string => sha256(fileId)

/** Whose picture a file is; null while it is nobody's. */
export const ownerOfPicture = async (id: string): Promise<string | null> =>
  (await pictures.get(id))?.personId ?? null

/** A repeat meets what is there. */
export const addPicture = ({ person, region, at }: Caller, fileId: string) =>
  pictures.insert({ _id: pictureIdOf(fileId), region, personId: person._id, fileId, messageId: null, at })

/** Whether these are the caller's own, each of them once, and free to be sent with this message. */
export async function maySend(
  { person, region }: Caller,
  ids: readonly string[],
  messageId: string,
): Promise<boolean> {
  if (new Set(ids).size !== ids.length) return false
  const found = await Promise.all(ids.map((id) => pictures.get(id)))
  return found.every(
    (one) =>
      one?.personId === person._id &&
      one.region === region &&
      (one.messageId === null || one.messageId === messageId),
  )
}

/** They go with a message. Another message that took one in the same moment makes this a conflict. */
export async function bindPictures(
  transaction: Transaction,
  ids: readonly string[],
  messageId: string,
): Promise<void> {
  for (const id of ids) {
    const found = await transaction.get<PictureDocument>('letter_pictures', id)
    if (found?.messageId !== null) throw new Error('a picture of this letter is gone')
    await transaction.update('letter_pictures', id, { messageId })
  }
}

/** With the message that is taken back: nobody sees them any more, and the files are due to be removed. */
export async function dropPictures(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    if (await transaction.get('letter_pictures', id))
      await transaction.update('letter_pictures', id, { messageId: null, at: 0 })
}

export async function filesOf(ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => pictures.get(id)))
  return found.flatMap((one) => (one ? [one.fileId] : []))
}

/** Pictures that go with no message and were put there before `before`, the oldest first. */
export const unsentPictures = (before: number, limit: number) =>
  pictures.find(
    { messageId: null, at: command().lt(before) },
    { order: [['at', 'asc']], limit, fields: ['fileId'] },
  )

/** Forgets these unless one of them was sent meanwhile. Returns how many. */
export const forgetPictures = (ids: readonly string[]) =>
  pictures.remove({ _id: command().in([...ids]), messageId: null })
