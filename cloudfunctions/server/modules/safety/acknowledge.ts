import { followUpDays } from '@shared/domain/crisis/followUp'
import { isWorkingDay } from '@shared/kit/calendar'
import { calendar } from '../../../../catalog/calendar/calendar'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteTaken } from '../notice'
import { NEVER, regionCase } from './caseRepo'
import { changeCase } from './changes'
import { followAt } from './follow'
import { opened } from './open'
import { tellConcerned } from './tell'

export const acknowledge: Handler<'staff.safety.acknowledge'> = async ({ caseId }, context) => {
  const { person, at } = context
  const found = await regionCase(context, caseId)
  // Nobody takes their own, and whose it is stays unsaid.
  if (!found || found.personId === person._id) return refuse('NOT_FOUND')
  const again = found.state === 'acknowledged' && found.acknowledgedBy === person._id
  if (again) return opened(context, found)
  const days = followUpDays(at, (on) => isWorkingDay(calendar, on))
  const taken = await changeCase(context, caseId, (current) => {
    if (current.state !== 'open') return null
    const signed = current.followUps.filter(({ outcome }) => outcome !== null)
    const planned = days.map((on) => ({ on, outcome: null, signedBy: null, signedAt: null }))
    const followUps = [...signed, ...planned]
    return {
      edit: {
        state: 'acknowledged',
        acknowledgedBy: person._id,
        acknowledgedAt: at,
        pageAt: NEVER,
        followUps,
        remindAt: followAt(followUps),
      },
      change: 'acknowledged',
    }
  })
  if (!taken) return refuse('ALREADY_TAKEN')
  await tellConcerned(taken)
  for (const kind of ['crisis_page', 'crisis_lead', 'crisis_unanswered'] as const)
    await noteTaken(caseId, kind, at)
  return opened(context, taken)
}
