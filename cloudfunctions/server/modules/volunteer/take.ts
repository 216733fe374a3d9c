import { mayDraft, mayTakeAsVolunteer, VOLUNTEER_LIMIT } from '@shared/domain/letter/volunteer'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { changeThread, presentDesk, regionThread, threadsOfVolunteer } from '../letter'
import { isInCare } from '../safety'

export const take: Handler<'staff.volunteer.take'> = async ({ threadId }, context) => {
  const me = context.person._id
  const found = await regionThread(context, threadId)
  // What is not for volunteers is not there for them, and whose it is stays unsaid.
  if (!found?.forVolunteers || found.writerId === me) return refuse('NOT_FOUND')
  if (await isInCare(context, found.writerId)) return refuse('NOT_FOUND')
  if (found.volunteerId === me) return { thread: presentDesk(context, found) }
  const mine = await threadsOfVolunteer(context, VOLUNTEER_LIMIT)
  if (mine.filter((thread) => mayDraft(thread, me)).length >= VOLUNTEER_LIMIT)
    return refuse('TOO_MANY_OPEN', { limit: VOLUNTEER_LIMIT })
  const taken = await changeThread(context, threadId, (thread) =>
    mayTakeAsVolunteer(thread, me) ? { edit: { volunteerId: me }, change: 'volunteerTook' } : null,
  )
  if (!taken) return refuse('ALREADY_TAKEN')
  return { thread: presentDesk(context, taken) }
}
