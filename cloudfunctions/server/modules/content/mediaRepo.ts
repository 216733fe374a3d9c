import { db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'

/** An image or an audio that an editor put into storage. `_id` follows from the file, and every text names it by that. */
export interface MediaDocument {
  readonly _id: string
  readonly region: string
  readonly fileId: string
  readonly kind: 'image' | 'audio'
  readonly seconds: number | null
  readonly by: string
  readonly at: number
}

const media = db.collection<MediaDocument>('article_media')

export const mediaIdOf = (fileId: string): string => sha256(fileId).slice(0, 32)

/** False when it is there. */
export const insertMedia = (document: MediaDocument): Promise<boolean> => media.insert(document)

export async function findMedia(region: string, id: string): Promise<MediaDocument | null> {
  const found = await media.get(id)
  return found?.region === region ? found : null
}
