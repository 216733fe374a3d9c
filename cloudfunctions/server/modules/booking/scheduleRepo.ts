import type { Schedule } from '@shared/domain/booking/schedule'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'

/** `_id` is the expert's personId. A few dozen lines and exceptions; what is over is taken out as others come. */
export interface ScheduleDocument extends Schedule {
  readonly _id: string
  readonly region: string
  /** What can be booked by it: what a list is asked by. */
  readonly services: readonly string[]
  readonly changedAt: number
  /** Until then every minute looks for those whom the last edit left without their time. */
  readonly lookUntil: number
}

const schedules = db.collection<ScheduleDocument>('booking_schedules')

/** A region has a few dozen experts. */
const MOST = 100

export const findSchedule = (expertId: string) => schedules.get(expertId)

export const schedulesGiving = (region: string, service: string): Promise<ScheduleDocument[]> =>
  schedules.find({ region, services: service }, { limit: MOST })

/** Those that were edited a moment ago. */
export const schedulesToLook = (region: string, at: number, limit: number): Promise<ScheduleDocument[]> =>
  schedules.find(
    { region, lookUntil: command().gte(at) },
    { order: [['lookUntil', 'asc']], limit, fields: ['_id'] },
  )

/** Has every minute look again for those who were left without their time. */
export const lookAgain = (expertId: string, lookUntil: number) =>
  schedules.update({ _id: expertId }, { lookUntil })

export const readSchedule = (transaction: Transaction, expertId: string): Promise<ScheduleDocument | null> =>
  transaction.get<ScheduleDocument>('booking_schedules', expertId)

/** Lists are set whole: given as they are, an empty one would be left out. */
export async function saveSchedule(
  transaction: Transaction,
  document: ScheduleDocument,
  stored: boolean,
): Promise<void> {
  if (!stored) return transaction.insert('booking_schedules', document)
  const { _id, lines, exceptions, services, changedAt, lookUntil } = document
  const { set } = command()
  return transaction.update('booking_schedules', _id, {
    lines: set([...lines]),
    exceptions: set([...exceptions]),
    services: set([...services]),
    changedAt,
    lookUntil,
  })
}
