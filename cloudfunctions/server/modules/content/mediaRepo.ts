import { command, db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import type { Transaction } from '../../cloud/transaction'

/** An image or an audio that an editor put into storage. `_id` follows from the file, and every text names it by that. */
export interface MediaDocument {
  readonly _id: string
  readonly region: string
  readonly fileId: string
  readonly kind: 'image' | 'audio'
  readonly seconds: number | null
  readonly by: string
  readonly at: number
  /**
   * `waiting`: no saved text names it yet. `named`: one does, and as texts are kept for good, so is the file. `leaving`:
   * none did in time, and the file goes. Absent of what is older than this: it stays.
   */
  readonly state?: 'waiting' | 'named' | 'leaving'
}

const media = db.collection<MediaDocument>('article_media')

export const mediaIdOf = (fileId: string): string => sha256(fileId).slice(0, 32)

/** False when it is there. */
export const insertMedia = (document: MediaDocument): Promise<boolean> => media.insert(document)

export async function findMedia(region: string, id: string): Promise<MediaDocument | null> {
  const found = await media.get(id)
  return found?.region === region && found.state !== 'leaving' ? found : null
}

/** With the text that names them. One that is leaving in the same moment makes this a conflict; one that has left is none. */
export async function nameMedia(
  transaction: Transaction,
  region: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const found = await transaction.get<MediaDocument>('article_media', id)
    if (found?.region === region && found.state === 'waiting')
      await transaction.update('article_media', id, { state: 'named' })
  }
}

/** Lets those go that were put there before `before` and that no text has named, the oldest first. */
export async function retireMedia(region: string, before: number, limit: number): Promise<void> {
  const due = await media.find(
    { region, state: 'waiting', at: command().lt(before) },
    { order: [['at', 'asc']], limit, fields: ['at'] },
  )
  if (due.length === 0) return
  await media.update({ _id: command().in(due.map(({ _id }) => _id)), state: 'waiting' }, { state: 'leaving' })
}

export const leavingMedia = (
  region: string,
  limit: number,
): Promise<Pick<MediaDocument, '_id' | 'fileId'>[]> =>
  media.find({ region, state: 'leaving' }, { order: [['at', 'asc']], limit, fields: ['fileId'] })

/** Returns how many. */
export const forgetMedia = (ids: readonly string[]): Promise<number> =>
  media.remove({ _id: command().in([...ids]), state: 'leaving' })
