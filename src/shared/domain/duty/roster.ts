import type { OpenPeriod } from '../../kit/period'
import { overlaps } from '../../kit/period'
import { addDays, startOfDay } from '../../kit/time'
import { fits, type Shift, type ShiftKind, uncovered } from './shift'
import { isOnDuty, type Turn, turnOf } from './turn'

/**
 * The turns of one date, in roster order: what the week says, changed by what has happened to it, and what was made
 * for this date alone. On a day on which the service is closed the week has no service turns, whatever has happened to
 * them before.
 */
export function turnsOn(
  shifts: readonly Shift[],
  stored: readonly Turn[],
  on: string,
  open: readonly OpenPeriod[],
): readonly Turn[] {
  const known = stored.filter((turn) => turn.on === on)
  const ids = new Set(known.map(({ id }) => id))
  const planned = shifts.map((shift) => turnOf(shift, on, open)).filter((turn) => turn !== null)
  const stands = ({ cancelled, shiftId, kind, ...span }: Turn): boolean =>
    !cancelled && (shiftId === null || kind !== 'service' || fits('service', span, open))
  return [...known.filter(stands), ...planned.filter(({ id }) => !ids.has(id))].sort(inOrder)
}

/** By when they begin; whoever answers in service hours before whoever is called outside of them. */
export const inOrder = (one: Turn, other: Turn): number =>
  one.startAt - other.startAt ||
  Number(one.kind === 'crisis') - Number(other.kind === 'crisis') ||
  (one.id < other.id ? -1 : Number(one.id > other.id))

/** Each person once, in the order of the turns. */
export const holdersOf = (turns: readonly Turn[]): readonly string[] => [
  ...new Set(turns.map(({ holderId }) => holderId).filter((holder) => holder !== null)),
]

/** Who is on duty: has a turn now and has said that they are there. */
export const onDutyAt = (turns: readonly Turn[], at: number, kind?: ShiftKind): readonly string[] =>
  holdersOf(turns.filter((turn) => isOnDuty(turn, at) && (kind === undefined || turn.kind === kind)))

/** Who is to be called at an instant: first those who are there, then those whose turn it is and who are silent. */
export function callOrder(turns: readonly Turn[], at: number): readonly string[] {
  const now = turns.filter(({ startAt, endAt, leftAt }) => startAt <= at && at < endAt && leftAt === null)
  return holdersOf([...now.filter(({ here }) => here), ...now.filter(({ here }) => !here)])
}

/** Whether a person's other turns leave this time free. */
export const isFree = (
  turns: readonly Turn[],
  person: string,
  span: OpenPeriod & { readonly id?: string },
): boolean => !turns.some((turn) => turn.holderId === person && turn.id !== span.id && overlaps(turn, span))

/**
 * The next person on the roster for a turn whose holder is silent: who comes on after it first and is free now; then
 * those who were on before.
 */
export function nextOnRoster(turn: Turn, turns: readonly Turn[]): string | null {
  const others = [...turns].sort(inOrder).filter(({ id }) => id !== turn.id)
  const later = others.filter(({ startAt }) => startAt >= turn.startAt)
  const earlier = others.filter(({ startAt }) => startAt < turn.startAt)
  const next = holdersOf([...later, ...earlier]).find(
    (person) => person !== turn.holderId && !turn.called.includes(person) && isFree(turns, person, turn),
  )
  return next ?? null
}

export interface Gap extends OpenPeriod {
  readonly kind: ShiftKind
}

/**
 * Time of one date that nobody has: open time without a service turn, the rest of the day without a crisis turn.
 *
 * @param turns also those of the day before: a night reaches into the morning
 */
export function gapsOn(turns: readonly Turn[], on: string, open: readonly OpenPeriod[]): readonly Gap[] {
  const day = { startAt: startOfDay(on), endAt: startOfDay(addDays(on, 1)) }
  const held = turns.filter(({ holderId }) => holderId !== null)
  const left = (kind: ShiftKind, span: OpenPeriod): readonly Gap[] =>
    uncovered(
      span,
      held.filter((turn) => turn.kind === kind),
    ).map((gap) => ({ ...gap, kind }))
  return [
    ...open.flatMap((span) => left('service', span)),
    ...uncovered(day, open).flatMap((span) => left('crisis', span)),
  ].sort((a, b) => a.startAt - b.startAt)
}
