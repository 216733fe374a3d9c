import { meetingNow } from '@shared/domain/activity/occasion'
import { occasionOf } from '../../catalog/activities'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { doorCode, doorOf } from './doorRepo'
import { addVisit, ownEntry, seatedIn } from './entryRepo'
import { presentAttendance, presentEntry, ticketOf } from './present'
import { takerOf } from './taker'

/** Everything that has nothing to do with the code is said first, so that no answer tells of one. */
export const checkIn: Handler<'activity.checkIn'> = async ({ occasion: name, ward, code }, context) => {
  const { person, at } = context
  const taker = await takerOf(context, name, ward)
  const mine = taker && (await ownEntry(context, taker.entryId))
  if (mine?.state !== 'in') return refuse('NOT_FOUND')
  const occasion = occasionOf(name, at)
  const meeting = occasion && meetingNow(occasion, at)
  if (!meeting) return refuse('DOOR_CLOSED')
  if (mine.visits.includes(meeting.on)) return presentEntry(context, mine)
  if (doorCode(context, name, await doorOf(name)) !== code) return refuse('DOOR_CODE_WRONG')
  await addVisit(mine._id, meeting.on)
  await tellApps([person._id])
  return presentEntry(context, await ownEntry(context, mine._id))
}

/** By the number of somebody who stands at the door. */
export const deskCheckIn: Handler<'staff.activity.checkIn'> = async ({ occasion: name, ticket }, context) => {
  const { at } = context
  const occasion = occasionOf(name, at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  const meeting = meetingNow(occasion, at)
  if (!meeting) return refuse('DOOR_CLOSED')
  const found = (await seatedIn(name)).find((entry) => ticketOf(context, entry) === ticket)
  if (!found) return refuse('TICKET_UNKNOWN')
  await addVisit(found._id, meeting.on)
  await tellApps([found.personId])
  return presentAttendance(context, occasion)
}
