import { temporaryAddresses } from '../../cloud/files'
import { noteAccess } from '../../kernel/accessRepo'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { picturesOf } from './messageRepo'
import { filesOf } from './pictureRepo'
import { readingOfThread } from './reading'
import { ownThread, regionThread } from './threadRepo'

const addresses = async (threadId: string, seq: number) => ({
  addresses: await temporaryAddresses(await filesOf(await picturesOf(threadId, seq))),
})

export const pictures: Handler<'letter.pictures'> = async ({ threadId, seq }, context) =>
  (await ownThread(context, threadId)) ? addresses(threadId, seq) : refuse('NOT_FOUND')

/** Whoever may open the thread sees its pictures, and each look is in the writer's access log like each opening. */
export const deskPictures: Handler<'staff.letter.pictures'> = async ({ threadId, seq }, context) => {
  const found = await regionThread(context, threadId)
  const reading = await readingOfThread(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  await noteAccess(context, { personId: found.writerId, what: 'letter', objectId: found._id }, reading)
  return addresses(threadId, seq)
}
