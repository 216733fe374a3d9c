import { type ChosenPicture, pictures } from '@/platform/pictures'
import { type CallError, call } from '../call/call'
import { newKey } from '../ids/ids'

/** What the service knows of it, or why it does not. */
export type Added =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly error: CallError }

/** What this phone can still show of pictures that it has sent, by their id; gone when the app is closed. */
const shown = new Map<string, string>()
export const previewOf = (id: string): string | null => shown.get(id) ?? null

/** Lets the person choose at most so many. */
export const choosePictures = (most: number): Promise<readonly ChosenPicture[]> => pictures.choose(most)

/** Puts one where letters take pictures from. It belongs to nobody's letter before that is sent. */
export async function addPicture(picture: ChosenPicture): Promise<Added> {
  let fileId: string
  try {
    fileId = await pictures.upload(picture, `letters/${await newKey()}.${picture.type}`)
  } catch {
    return { ok: false, error: 'OFFLINE' }
  }
  const reply = await call('letter.addPicture', { fileId })
  if (!reply.ok) return reply
  shown.set(reply.data.pictureId, picture.preview)
  return { ok: true, id: reply.data.pictureId }
}
