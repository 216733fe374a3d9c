import { type Appointment, isOpen, lapsesAt } from '@shared/domain/booking/appointment'
import type { Way } from '@shared/domain/booking/service'
import { DAY, startOfDay } from '@shared/kit/time'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/** What an appointment is about, beside what the rules of seats need to know. */
export interface About {
  readonly way: Way
  readonly topic: string | null
  readonly forWhom: 'self' | 'child' | 'other'
}

export interface VisitDocument extends Omit<Appointment, 'id'>, About {
  readonly _id: string
  readonly region: string
  /** Whose it is; null when the front desk booked it for somebody who called. */
  readonly personId: string | null
  /** Sealed: the name and telephone number of somebody who called. */
  readonly caller: string | null
  /** When the service ends it by itself, unless somebody acts before; or the largest number. */
  readonly lapseAt: number
  readonly createdAt: number
  readonly helpful: boolean | null
  /** When the pre-visit card was written last; null or absent without one. */
  readonly cardAt?: number | null
  /** When the expert suggested where to go on; absent while nothing is. */
  readonly referredAt?: number
  /** The date on which its expert wants to be in touch again; null or absent without one. Of the note, this alone is plain. */
  readonly recontactOn?: string | null
  /** When it is looked at whether the expert is to be told of that date, or the two have talked again; or the largest number. */
  readonly recontactAt?: number
  /** When the expert was told of that date; null or absent before. */
  readonly recontactToldAt?: number | null
}

const visits = db.collection<VisitDocument>('booking_visits')
export const NEVER = Number.MAX_SAFE_INTEGER
/** No date to be in touch again. */
export const noRecontact = { recontactOn: null, recontactAt: NEVER, recontactToldAt: null } as const
const MOST = 500
const SHOWN = 50
/** Of dates to be in touch again: more than one morning has. */
const RECONTACTS = 20

/** As the rules of seats see it. */
export const appointmentOf = (visit: VisitDocument): Appointment => {
  const { _id: id, expertId, service, state, seatId, startAt, endAt } = visit
  const { remindAt, asksChoice, cancelledBy, cancelReason } = visit
  return {
    id,
    expertId,
    service,
    state,
    seatId,
    startAt,
    endAt,
    remindAt,
    asksChoice,
    cancelledBy,
    cancelReason,
  }
}

/** The same document after the rules have changed its appointment. */
export const withAppointment = (
  visit: Omit<VisitDocument, keyof Appointment | 'lapseAt'>,
  { id: _id, ...appointment }: Appointment,
): VisitDocument => ({
  ...visit,
  ...appointment,
  lapseAt: lapsesAt({ id: _id, ...appointment }, appointment.startAt) ? appointment.startAt : NEVER,
})

export const findVisit = (id: string) => visits.get(id)

/** Only the person's own: a foreign id and an unknown one take the same way to the same nothing. */
export async function ownVisit(
  { person, region }: Pick<ActionContext, 'person' | 'region'>,
  id: string,
): Promise<VisitDocument | null> {
  const found = await visits.get(id)
  return found?.region === region && found.personId === person._id ? found : null
}

/** Only the expert's own. */
export async function visitOfExpert(
  { person, region }: Pick<ActionContext, 'person' | 'region'>,
  id: string,
): Promise<VisitDocument | null> {
  const found = await visits.get(id)
  return found?.region === region && found.expertId === person._id ? found : null
}

/** The newest ones of a person. */
export const visitsOf = (personId: string): Promise<VisitDocument[]> =>
  visits.find(
    { personId },
    {
      order: [
        ['startAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: SHOWN,
    },
  )

/** What an expert gives from a date on, in order of time. */
export const visitsOfExpert = (expertId: string, from: number, to: number): Promise<VisitDocument[]> =>
  visits.find(
    { expertId, startAt: command().gte(from).and(command().lt(to)) },
    { order: [['startAt', 'asc']], limit: MOST },
  )

/** Everybody who is expected in a region on a date. */
export const visitsOn = (region: string, on: string): Promise<VisitDocument[]> =>
  visits.find(
    {
      region,
      startAt: command()
        .gte(startOfDay(on))
        .and(command().lt(startOfDay(on) + DAY)),
    },
    { order: [['startAt', 'asc']], limit: MOST },
  )

/** Those of an expert that are still to come. */
export const openOfExpert = async (expertId: string, at: number): Promise<readonly VisitDocument[]> =>
  (await visitsOfExpert(expertId, at, NEVER)).filter(isOpen)

export const dueReminders = (region: string, at: number, limit: number): Promise<VisitDocument[]> =>
  visits.find(
    { region, remindAt: command().lte(at) },
    { order: [['remindAt', 'asc']], limit, fields: ['_id'] },
  )

export const dueLapses = (region: string, at: number, limit: number): Promise<VisitDocument[]> =>
  visits.find({ region, lapseAt: command().lte(at) }, { order: [['lapseAt', 'asc']], limit, fields: ['_id'] })

export const dueRecontacts = (region: string, at: number, limit: number): Promise<VisitDocument[]> =>
  visits.find({ region, recontactAt: command().lte(at) }, { order: [['recontactAt', 'asc']], limit })

/** Those of an expert whose date to be in touch again has come, the newest date first. */
export const recontactsOfExpert = (expertId: string, on: string): Promise<VisitDocument[]> =>
  visits.find(
    { expertId, recontactOn: command().lte(on) },
    { order: [['recontactOn', 'desc']], limit: RECONTACTS },
  )

/** What the same two have with each other after each of these appointments, by its id; of who called nothing is known. */
export async function laterOfPairs(
  found: readonly VisitDocument[],
): Promise<ReadonlyMap<string, readonly VisitDocument[]>> {
  const ids = [...new Set(found.flatMap(({ personId }) => personId ?? []))]
  if (ids.length === 0) return new Map()
  const first = Math.min(...found.map(({ startAt }) => startAt))
  const later = await visits.find(
    { personId: command().in(ids), startAt: command().gt(first) },
    {
      order: [['startAt', 'desc']],
      limit: MOST,
      fields: ['personId', 'expertId', 'state', 'startAt', 'endAt'],
    },
  )
  const isLater = (one: VisitDocument, than: VisitDocument): boolean =>
    one.personId === than.personId && one.expertId === than.expertId && one.startAt > than.startAt
  return new Map(found.map((visit) => [visit._id, later.filter((one) => isLater(one, visit))]))
}

/** Those that began before, the longest ago first. */
export const visitsBefore = (region: string, before: number, limit: number): Promise<VisitDocument[]> =>
  visits.find(
    { region, startAt: command().lt(before) },
    { order: [['startAt', 'asc']], limit, fields: ['seatId'] },
  )

/** Forgets these for good. */
export const removeVisits = (ids: readonly string[]) => visits.remove({ _id: command().in([...ids]) })

export const readVisit = (transaction: Transaction, id: string): Promise<VisitDocument | null> =>
  transaction.get<VisitDocument>('booking_visits', id)

export const addVisit = (transaction: Transaction, visit: VisitDocument): Promise<void> =>
  transaction.insert('booking_visits', visit)

export const saveVisit = (transaction: Transaction, { _id, ...rest }: VisitDocument): Promise<void> =>
  transaction.update('booking_visits', _id, rest)

export const rateVisit = (id: string, helpful: boolean) => visits.update({ _id: id }, { helpful })

/** No appointment of this person has a pre-visit card any more. */
export const forgetCardMarks = (personId: string) =>
  visits.update({ personId, cardAt: command().gt(0) }, { cardAt: null })

/** Those of this person with a date to be in touch again. */
export const withDates = (personId: string): Promise<VisitDocument[]> =>
  visits.find({ personId, recontactOn: command().gt('') }, { limit: MOST, fields: ['expertId'] })

/** After no appointment of this person is anybody to be in touch again any more. */
export const forgetDatesOf = (personId: string) =>
  visits.update({ personId, recontactOn: command().gt('') }, noRecontact)
