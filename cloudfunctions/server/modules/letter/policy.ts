import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { holdsCaseOf } from '../safety'
import type { ThreadDocument } from './threadRepo'

/**
 * Whether this thread is one of the staff's own to decide on: the one who has it, and a supervisor of the region; never
 * the one who wrote it.
 */
export const isTheirs = (
  { person }: Pick<ActionContext, 'person'>,
  { expertId, writerId }: Pick<ThreadDocument, 'expertId' | 'writerId'>,
): boolean => writerId !== person._id && (expertId === person._id || rolesOf(person).includes('supervisor'))

/** Whether one of the staff may read it: also whoever is with the writer because words in it asked for help. */
export const mayOpen = async (
  context: Pick<ActionContext, 'person' | 'region'>,
  thread: Pick<ThreadDocument, '_id' | 'expertId' | 'writerId'>,
): Promise<boolean> => isTheirs(context, thread) || holdsCaseOf(context, thread._id)
