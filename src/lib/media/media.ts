import type { Output } from '@shared/contracts'
import { pictures } from '@/platform/pictures'
import { sound } from '@/platform/sound'
import { type CallError, call } from '../call/call'
import { newKey } from '../ids/ids'

type Media = Output<'staff.content.addMedia'>['media']
export type AddedMedia =
  | { readonly ok: true; readonly media: Media }
  | { readonly ok: false; readonly error: CallError }

/** A file that was chosen and can be put where articles take images and audios from. */
export interface ChosenMedia {
  put(path: string): Promise<string>
  readonly type: string
}

/** Lets an editor choose one; null when none was. */
export async function chooseMedia(kind: 'image' | 'audio'): Promise<ChosenMedia | null> {
  if (kind === 'audio') {
    const chosen = await sound.choose()
    return chosen && { type: chosen.type, put: (path) => sound.upload(chosen, path) }
  }
  const [chosen] = await pictures.choose(1)
  return chosen ? { type: chosen.type, put: (path) => pictures.upload(chosen, path) } : null
}

/** Puts it there and has it looked at. No text names it yet. */
export async function addMedia(chosen: ChosenMedia): Promise<AddedMedia> {
  let fileId: string
  try {
    fileId = await chosen.put(`articles/${await newKey()}.${chosen.type}`)
  } catch {
    return { ok: false, error: 'OFFLINE' }
  }
  const reply = await call('staff.content.addMedia', { fileId })
  return reply.ok ? { ok: true, media: reply.data.media } : reply
}
