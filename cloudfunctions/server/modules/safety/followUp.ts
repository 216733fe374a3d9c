import { signedAhead } from '@shared/domain/crisis/followUp'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { regionCase } from './caseRepo'
import { changeCase } from './changes'
import { followAt } from './follow'
import { opened } from './open'
import { readingOfCase } from './reading'

export const followUp: Handler<'staff.safety.followUp'> = async ({ caseId, on, outcome }, context) => {
  const found = await regionCase(context, caseId)
  const reading = await readingOfCase(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  if (signedAhead(on, outcome, context.at)) return refuse('FOLLOW_UP_AHEAD')
  const signed = await changeCase(context, caseId, (current) => {
    const index = current.followUps.findIndex((one) => one.on === on && one.outcome === null)
    if (index < 0) return null
    const signature = { on, outcome, signedBy: context.person._id, signedAt: context.at }
    const followUps = current.followUps.map((one, place) => (place === index ? signature : one))
    return { edit: { followUps, remindAt: followAt(followUps) }, change: 'followedUp' }
  })
  if (!signed) return refuse('NOT_FOUND')
  return opened(context, signed, reading)
}
