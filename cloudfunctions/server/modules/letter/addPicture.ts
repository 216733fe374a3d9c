import { faultOfPicture } from '@shared/kit/picture'
import { readFile, removeFiles } from '../../cloud/files'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addPicture as keep, ownerOfPicture, pictureIdOf } from './pictureRepo'

export const addPicture: Handler<'letter.addPicture'> = async ({ fileId }, context) => {
  const id = pictureIdOf(fileId)
  const owner = await ownerOfPicture(id)
  // Somebody else's is answered like one that is not there.
  if (owner !== null)
    return owner === context.person._id ? { pictureId: id } : refuse('PICTURE_REFUSED', gone)
  const bytes = await readFile(fileId)
  if (bytes === null) return refuse('PICTURE_REFUSED', gone)
  const why = faultOfPicture(bytes)
  if (why !== null) {
    await removeFiles([fileId])
    return refuse('PICTURE_REFUSED', { why })
  }
  // Of two who name one file at once the first has it.
  if (!(await keep(context, fileId)) && (await ownerOfPicture(id)) !== context.person._id)
    return refuse('PICTURE_REFUSED', gone)
  return { pictureId: id }
}

const gone = { why: 'missing' }
