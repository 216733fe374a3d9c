import type { Wait } from '@shared/domain/booking/waiting'
import type { NoticeKind } from '@shared/domain/notice/kinds'
import type { NewNotice } from '../notice'
import type { VisitDocument } from './visitRepo'
import type { WaitDocument } from './waitRepo'

interface Telling {
  readonly region: string
  readonly at: number
}

type VisitNotice = Extract<NoticeKind, `visit_${string}`>

/** That something about an appointment concerns whoever has it; nobody when the front desk keeps it for a caller. */
export const toPerson = (
  { region, at }: Telling,
  { _id, personId }: VisitDocument,
  kind: VisitNotice,
): readonly NewNotice[] =>
  personId === null
    ? []
    : [{ id: `${kind}:${_id}:${at}`, region, kind, to: { person: personId }, ref: _id, at }]

/** That something about an appointment concerns its expert. */
export const toExpert = (
  { region, at }: Telling,
  { _id, expertId }: VisitDocument,
  kind: VisitNotice,
): readonly NewNotice[] => [
  { id: `${kind}:${_id}:${expertId}:${at}`, region, kind, to: { person: expertId }, ref: _id, at },
]

/** That an expert has a new appointment, which may wait for a yes. */
export const newToExpert = (telling: Telling, visit: VisitDocument): readonly NewNotice[] =>
  toExpert(telling, visit, visit.state === 'requested' ? 'visit_asked' : 'visit_new')

/** That a time is kept for somebody who waits. */
export const seatOffered = (
  { region, at }: Telling,
  { _id, personId }: WaitDocument,
  { seatId, offerUntil }: Wait,
): NewNotice => ({
  id: `seat_offered:${_id}:${seatId}:${offerUntil}`,
  region,
  kind: 'seat_offered',
  to: { person: personId },
  ref: _id,
  at,
})
