import { DAY } from '@shared/kit/time'
import { removeFiles } from '../../cloud/files'
import type { Job } from '../../kernel/tick'
import { forgetMedia, leavingMedia, retireMedia } from './mediaRepo'

/** Somebody may go on tomorrow with an article that names it and is not saved yet. */
const KEPT = 30 * DAY
/** What the platform removes in one call. */
const PER_NIGHT = 50

/**
 * Removes images and audios that no saved text has named: first nobody can name them any more, then the file goes, then
 * its record. One that is cut off in between is done the next night.
 */
export const purgeMedia: Job = async ({ region, at }) => {
  await retireMedia(region, at - KEPT, PER_NIGHT)
  const leaving = await leavingMedia(region, PER_NIGHT)
  if (leaving.length === 0) return 0
  await removeFiles(leaving.map(({ fileId }) => fileId))
  return forgetMedia(leaving.map(({ _id }) => _id))
}
