import type { Appointment } from '@shared/domain/booking/appointment'
import { command, db } from '../../cloud/database'
import { newId } from '../../cloud/ids'
import type { Transaction } from '../../cloud/transaction'
import type { VisitDocument } from './visitRepo'

/** Who acts, where and when; null is the clock. */
export interface Here {
  readonly region: string
  readonly at: number
  readonly person: { readonly _id: string } | null
}

/** Everything that can happen to an appointment. */
export const visitChanges = [
  'booked',
  'bookedForCaller',
  'confirmed',
  'declined',
  'stranded',
  'moved',
  'reminded',
  'checkedIn',
  'done',
  'noShow',
  'cancelled',
  'lapsed',
  'cardSaved',
  'cardErased',
  'referred',
  'referralAccepted',
  'referralDeclined',
  'recontacted',
] as const
export type VisitChange = (typeof visitChanges)[number]

/** Append-only: who did what to an appointment, and when it was to begin. */
interface ChangeDocument {
  readonly _id: string
  readonly region: string
  readonly visitId: string
  readonly at: number
  readonly actorId: string | null
  readonly change: VisitChange
  readonly state: Appointment['state']
  readonly startAt: number
}

const changes = db.collection<ChangeDocument>('booking_changes')

/** `id` when the same effect may come twice. */
export function noteChange(
  transaction: Transaction,
  { region, at, person }: Here,
  { _id, state, startAt }: VisitDocument,
  change: VisitChange,
  id = newId(),
): Promise<void> {
  const actorId = person?._id ?? null
  const document: ChangeDocument = {
    _id: id,
    region,
    visitId: _id,
    at,
    actorId,
    change,
    state,
    startAt,
  }
  return transaction.insert('booking_changes', document)
}

/** Whether the change of that id is on record. */
export const isNoted = async (transaction: Transaction, id: string): Promise<boolean> =>
  (await transaction.get<ChangeDocument>('booking_changes', id)) !== null

/** Forgets what happened to these appointments. */
export const removeChanges = (visitIds: readonly string[]) =>
  changes.remove({ visitId: command().in([...visitIds]) })
