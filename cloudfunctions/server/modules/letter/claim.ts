import { afterClaim } from '@shared/domain/letter/thread'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { isComing } from '../duty/expected'
import { onDuty } from '../duty/onDuty'
import { noteTaken } from '../notice'
import { roomOf } from './candidates'
import { tellOtherSide, tellVolunteer } from './live'
import { presentDesk } from './present'
import { isOvertaken, takenBy, tallyUp } from './tallyRepo'
import { holds, regionThread, stood, type ThreadDocument, withoutVolunteer } from './threadRepo'
import { changeThread } from './write'

export const claim: Handler<'staff.letter.claim'> = async ({ threadId }, context) => {
  const found = await regionThread(context, threadId)
  const me = context.person._id
  // Nobody answers their own letter, and whose it is stays unsaid.
  if (!found || found.writerId === me) return refuse('NOT_FOUND')
  if (found.expertId === me) return { thread: presentDesk(context, found) }
  if (found.state !== 'waiting') return refuse('ALREADY_TAKEN')
  const against = await refusalNow(context, found)
  if (against) return against
  const taken = await take(context, threadId)
  if (isRefusal(taken)) return taken
  await tellOtherSide(taken, me)
  await tellVolunteer(found)
  await noteTaken(threadId, 'letter_new', context.at)
  return { thread: presentDesk(context, taken) }
}

/** More than one person taps at once. */
const TRIES = 16

/** Takes it when there is room. Of several letters that one person takes at once each counts the ones before it. */
async function take(
  context: ActionContext,
  threadId: string,
): Promise<ThreadDocument | Refusal<'TOO_MANY_OPEN' | 'ALREADY_TAKEN'>> {
  const { person, region, at } = context
  const me = person._id
  for (let attempt = 1; ; attempt += 1) {
    const seen = await takenBy(me)
    const { limit, full } = await roomOf(me)
    if (full) return refuse('TOO_MANY_OPEN', { limit })
    try {
      const taken = await changeThread(
        context,
        threadId,
        (thread) => {
          const next = afterClaim(thread, me)
          return (
            next && {
              edit: { ...stood(next), ...withoutVolunteer, takenAt: at, expertAway: false },
              change: 'claimed',
            }
          )
        },
        (transaction) => tallyUp(transaction, { id: me, region, seen }),
      )
      return taken ?? refuse('ALREADY_TAKEN')
    } catch (error) {
      if (!isOvertaken(error) || attempt === TRIES) throw error
    }
  }
}

/**
 * While colleagues answer letters the letters are theirs, but for the one whom the writer wished for, and supervisors. A
 * letter that is kept for somebody waits for that one, as long as they are still to come. A letter that cannot wait may
 * be taken by anybody.
 */
async function refusalNow(
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  thread: ThreadDocument,
): Promise<Refusal<'OFF_DUTY' | 'HELD_FOR_COLLEAGUE'> | null> {
  const { wishedExpertId, heldUntil: until = 0, rank } = thread
  if (rank === 0 || wishedExpertId === person._id || rolesOf(person).includes('supervisor')) return null
  if (wishedExpertId !== null && holds(thread, at) && (await isComing(region, wishedExpertId, { at, until })))
    return refuse('HELD_FOR_COLLEAGUE', { until })
  const here = await onDuty(region, at, 'service')
  return here.length === 0 || here.includes(person._id) ? null : refuse('OFF_DUTY')
}
