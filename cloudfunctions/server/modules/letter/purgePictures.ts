import { DAY } from '@shared/kit/time'
import { removeFiles } from '../../cloud/files'
import type { Job } from '../../kernel/tick'
import { filesOf, forgetPictures, unsentPictures } from './pictureRepo'

/** A draft lives for a day; a letter that waits on a phone without a network may come a little later. */
const KEPT = 7 * DAY
/** What the platform removes in one call. */
const PER_TICK = 50

/** Removes these now; what fails is done by the clock. */
export async function removePictures(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  try {
    await removeFiles(await filesOf(ids))
    await forgetPictures(ids)
  } catch {
    // They go with no message any more, so the next tick finds them.
  }
}

/** Removes pictures that were put there and never sent, or whose letter was taken back: first the file, then its record. */
export const purgePictures: Job = async ({ at }) => {
  const due = await unsentPictures(at - KEPT, PER_TICK)
  if (due.length === 0) return 0
  await removeFiles(due.map(({ fileId }) => fileId))
  return forgetPictures(due.map(({ _id }) => _id))
}
