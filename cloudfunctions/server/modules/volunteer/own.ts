import type { ActionContext } from '../../kernel/context'
import { regionThread, type ThreadDocument } from '../letter'
import { isInCare } from '../safety'

/**
 * The letter if this volunteer has it and may have it still: not once its writer is in somebody's care, which may have
 * begun anywhere, without a word in the letter.
 */
export async function ownLetter(context: ActionContext, threadId: string): Promise<ThreadDocument | null> {
  const found = await regionThread(context, threadId)
  if (found?.volunteerId !== context.person._id) return null
  return (await isInCare(context, found.writerId)) ? null : found
}
