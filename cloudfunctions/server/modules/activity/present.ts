import type { Output } from '@shared/contracts'
import { inOrder, numberOf } from '@shared/domain/activity/line'
import { meetingNow, type Occasion } from '@shared/domain/activity/occasion'
import type { ActionContext } from '../../kernel/context'
import { childLabels } from '../guardian'
import { digitsOf, doorCode, doorOf } from './doorRepo'
import { type EntryDocument, seatedIn } from './entryRepo'
import { placesOf } from './placeRepo'

type Own = Output<'activity.own'>['entries'][number]
type Attendance = Output<'staff.activity.open'>
type Context = Pick<ActionContext, 'digest' | 'at'>
type OwnContext = Context & Pick<ActionContext, 'person' | 'region' | 'sealer'>

/** What somebody says at the door: the number of the seat, and three digits that only they know. */
export const ticketOf = (
  { digest }: Pick<Context, 'digest'>,
  { _id, placeId }: Pick<EntryDocument, '_id' | 'placeId'>,
): string =>
  placeId === null
    ? ''
    : String(numberOf(placeId) + 1).padStart(3, '0') + digitsOf(digest('activity.ticket', _id, placeId), 1000)

/** Entries as the person who has them sees them. */
export async function presentEntries(context: OwnContext, entries: readonly EntryDocument[]): Promise<Own[]> {
  const labels = entries.some(({ wardId }) => wardId) ? await childLabels(context) : null
  return Promise.all(
    entries.map(async (entry) => {
      const { _id, occasion, course, startAt, endAt, state, forWhom, visits } = entry
      const waiting = state === 'waiting' ? inOrder(await placesOf(occasion)) : []
      const before = waiting.findIndex(({ entryId }) => entryId === _id)
      return {
        occasion,
        course,
        startAt,
        endAt,
        state,
        forWhom,
        ward: entry.wardId ?? null,
        child: labels?.get(entry.wardId ?? '') ?? null,
        position: before < 0 ? null : before + 1,
        ticket: state === 'in' ? ticketOf(context, entry) : null,
        visits: [...visits],
      }
    }),
  )
}

export async function presentEntry(
  context: OwnContext,
  entry: EntryDocument | null,
): Promise<{ readonly entry: Own }> {
  const [presented] = entry ? await presentEntries(context, [entry]) : []
  if (!presented) throw new Error('an entry was not presented')
  return { entry: presented }
}

/** How many have a place, and what the staff have changed. */
export async function standingOf({ id, course, startAt, endAt, capacity, waiting: list }: Occasion) {
  const [held, { closed }] = await Promise.all([placesOf(id), doorOf(id)])
  const waiting = inOrder(held).length
  const signedUp = held.length - waiting
  return { facts: { id, course, startAt, endAt, capacity, closed }, signedUp, waiting, list }
}

/** An occasion as the staff at its door see it. */
export async function presentAttendance(context: Context, occasion: Occasion): Promise<Attendance> {
  const { id } = occasion
  const [{ facts, waiting }, seated, door] = await Promise.all([
    standingOf(occasion),
    seatedIn(id),
    doorOf(id),
  ])
  const entries = seated
    .map((entry) => ({ ticket: ticketOf(context, entry), visits: [...entry.visits] }))
    .sort((one, other) => (one.ticket < other.ticket ? -1 : 1))
  return {
    ...facts,
    now: meetingNow(occasion, context.at)?.on ?? null,
    code: doorCode(context, id, door),
    waiting,
    people: entries.filter(({ visits }) => visits.length > 0).length,
    visits: entries.reduce((sum, { visits }) => sum + visits.length, 0),
    entries,
  }
}
