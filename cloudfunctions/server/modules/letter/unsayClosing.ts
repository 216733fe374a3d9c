import { noteTaken } from '../notice'
import type { ThreadDocument } from './threadRepo'

/** Takes back that a quiet thread will be put away, because it was gone on with or is put away. After the commit. */
export async function unsayClosing(
  { _id, quietToldAt }: Pick<ThreadDocument, '_id' | 'quietToldAt'>,
  at: number,
): Promise<void> {
  if (quietToldAt) await noteTaken(_id, 'thread_closing', at)
}
