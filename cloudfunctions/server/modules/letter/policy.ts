import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import type { ThreadDocument } from './threadRepo'

/**
 * Whether this thread is one of the staff's own to decide on: the one who has it, and a supervisor of the region; never
 * the one who wrote it.
 */
export const isTheirs = (
  { person }: Pick<ActionContext, 'person'>,
  { expertId, writerId }: Pick<ThreadDocument, 'expertId' | 'writerId'>,
): boolean => writerId !== person._id && (expertId === person._id || rolesOf(person).includes('supervisor'))
