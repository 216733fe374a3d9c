import { mediaFileOf } from '@shared/domain/content/mediaFile'
import { readFile, removeFiles } from '../../cloud/files'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findMedia, insertMedia, mediaIdOf } from './mediaRepo'

export const addMedia: Handler<'staff.content.addMedia'> = async ({ fileId }, { person, region, at }) => {
  const id = mediaIdOf(fileId)
  const known = await findMedia(region, id)
  if (known) return { media: { id, seconds: known.seconds } }
  const bytes = await readFile(fileId)
  if (bytes === null) return refuse('MEDIA_REFUSED', { why: 'missing' })
  const file = mediaFileOf(bytes)
  if ('fault' in file) {
    await removeFiles([fileId])
    return refuse('MEDIA_REFUSED', { why: file.fault })
  }
  const { kind, seconds } = file
  const added = await insertMedia({
    _id: id,
    region,
    fileId,
    kind,
    seconds,
    by: person._id,
    at,
    state: 'waiting',
  })
  // Another region names it first, or it is leaving: to this one it is not there.
  if (!added && !(await findMedia(region, id))) return refuse('MEDIA_REFUSED', { why: 'missing' })
  return { media: { id, seconds } }
}
