import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { NEVER, regionCase } from './caseRepo'
import { changeCase } from './changes'
import { opened } from './open'
import { readingOfCase } from './reading'
import { hasNote } from './recordRepo'
import { tellConcerned } from './tell'

/** The first to ask waits for a second one; asking twice changes nothing. */
export const close: Handler<'staff.safety.close'> = async ({ caseId }, context) => {
  const me = context.person._id
  const found = await regionCase(context, caseId)
  const reading = await readingOfCase(context, found)
  if (isRefusal(reading)) return reading
  if (!found || found.state === 'open') return refuse('NOT_FOUND')
  if (!(await hasNote(caseId))) return refuse('NOTE_REQUIRED')
  if (found.followUps.some(({ outcome }) => outcome === null)) return refuse('FOLLOW_UP_OPEN')
  const changed = await changeCase(context, caseId, (current) => {
    if (current.state !== 'acknowledged' || current.closeAskedBy === me) return null
    if (current.closeAskedBy === null) return { edit: { closeAskedBy: me }, change: 'closeAsked' }
    return { edit: { state: 'closed', pageAt: NEVER, remindAt: NEVER }, change: 'closed' }
  })
  if (changed) await tellConcerned(changed)
  return opened(context, changed ?? found, reading)
}
