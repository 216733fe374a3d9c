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

export type VisitChange =
  | 'booked'
  | 'bookedForCaller'
  | 'confirmed'
  | 'declined'
  | 'stranded'
  | 'moved'
  | 'reminded'
  | 'checkedIn'
  | 'done'
  | 'noShow'
  | 'cancelled'
  | 'lapsed'

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

export function noteChange(
  transaction: Transaction,
  { region, at, person }: Here,
  { _id, state, startAt }: VisitDocument,
  change: VisitChange,
): Promise<void> {
  const actorId = person?._id ?? null
  const document: ChangeDocument = {
    _id: newId(),
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

/** Forgets what happened to these appointments. */
export const removeChanges = (visitIds: readonly string[]) =>
  changes.remove({ visitId: command().in([...visitIds]) })
