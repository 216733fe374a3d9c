import { afterClaim } from '@shared/domain/letter/thread'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { openLimit } from '../duty/experts'
import { onDuty } from '../duty/onDuty'
import { noteTaken } from '../notice'
import { tellOtherSide, tellVolunteer } from './live'
import { presentDesk } from './present'
import { regionThread, stood, type ThreadDocument, threadsOf, withoutVolunteer } from './threadRepo'
import { changeThread } from './write'

export const claim: Handler<'staff.letter.claim'> = async ({ threadId }, context) => {
  const found = await regionThread(context, threadId)
  const me = context.person._id
  // Nobody answers their own letter, and whose it is stays unsaid.
  if (!found || found.writerId === me) return refuse('NOT_FOUND')
  if (found.expertId === me) return { thread: presentDesk(context, found) }
  if (found.state !== 'waiting') return refuse('ALREADY_TAKEN')
  if (!(await mayAnswerNow(context, found))) return refuse('OFF_DUTY')
  const limit = await openLimit(me)
  const owed = (await threadsOf(me, limit)).filter(({ state }) => state === 'assigned')
  if (owed.length >= limit) return refuse('TOO_MANY_OPEN', { limit })
  const taken = await changeThread(context, threadId, (thread) => {
    const next = afterClaim(thread, me)
    return next && { edit: { ...stood(next), ...withoutVolunteer, takenAt: context.at }, change: 'claimed' }
  })
  if (!taken) return refuse('ALREADY_TAKEN')
  await tellOtherSide(taken, me)
  await tellVolunteer(found)
  await noteTaken(threadId, 'letter_new', context.at)
  return { thread: presentDesk(context, taken) }
}

/**
 * While colleagues are on duty the letters are theirs, but for the one whom the writer wished for, and supervisors. A
 * letter that cannot wait may be taken by anybody.
 */
async function mayAnswerNow(
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  { wishedExpertId, rank }: Pick<ThreadDocument, 'wishedExpertId' | 'rank'>,
): Promise<boolean> {
  const always = rank === 0 || wishedExpertId === person._id || rolesOf(person).includes('supervisor')
  if (always) return true
  const here = await onDuty(region, at)
  return here.length === 0 || here.includes(person._id)
}
