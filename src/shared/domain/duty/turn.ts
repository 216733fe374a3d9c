import type { OpenPeriod } from '../../kit/period'
import { fallsOn, fits, type Shift, type ShiftKind, spanOn } from './shift'

const MINUTE = 60_000
/** So long before it begins the one whose turn it is says that they are there. */
export const ASK_MS = 10 * MINUTE
/** So long a person who was called in their place has to answer. */
const ANSWER_MS = 5 * MINUTE
/** After every instant: nothing more is to be asked. */
export const NEVER = Number.MAX_SAFE_INTEGER

/** One dated turn of duty: of a weekly shift, or of its own. */
export interface Turn extends OpenPeriod {
  readonly id: string
  /** The weekly shift that it belongs to; null when it was made for this date. */
  readonly shiftId: string | null
  /** The date on which it begins. */
  readonly on: string
  readonly kind: ShiftKind
  /** Whose it is; null while anybody may take it. */
  readonly holderId: string | null
  /** The colleague who was asked to take it over. */
  readonly offeredTo: string | null
  readonly cancelled: boolean
  /** Who was asked to be there, in order. */
  readonly called: readonly string[]
  /** When somebody is asked next. */
  readonly callAt: number
  /** The one whose turn it is has said so, and has not left. */
  readonly here: boolean
  readonly confirmedAt: number | null
  readonly leftAt: number | null
}

/** What becomes of a turn, or why nothing does. */
export type Decision<R extends string> = { readonly refused: R } | { readonly change: Partial<Turn> }

const refused = <const R extends string>(code: R): Decision<R> => ({ refused: code })
const NO_CHANGE: Decision<never> = { change: {} }

/** What belongs to whoever held it before. */
const unheard = (startAt: number) => ({
  here: false,
  confirmedAt: null,
  leftAt: null,
  called: [] as readonly string[],
  callAt: startAt - ASK_MS,
})

/** A turn as it is before anything has happened to it. */
export const freshTurn = (
  turn: Pick<Turn, 'id' | 'shiftId' | 'on' | 'kind' | 'holderId' | 'startAt' | 'endAt'>,
): Turn => ({ ...turn, offeredTo: null, cancelled: false, ...unheard(turn.startAt) })

export const turnId = (shiftId: string, on: string): string => `${shiftId}.${on}`

/** The turn that a weekly shift gives on a date; null when it gives none: another day, or the service is closed. */
export function turnOf(shift: Shift, on: string, open: readonly OpenPeriod[]): Turn | null {
  const span = spanOn(on, shift)
  if (!fallsOn(shift, on) || (shift.kind === 'service' && !fits('service', span, open))) return null
  const { id, kind, expertId } = shift
  return freshTurn({ id: turnId(id, on), shiftId: id, on, kind, holderId: expertId, ...span })
}

/** A tab that is open is nobody on duty: the turn has begun, is not over, and its holder said that they are there. */
export const isOnDuty = ({ here, startAt, endAt }: Turn, at: number): boolean =>
  here && startAt <= at && at < endAt

const arrived = (at: number) => ({ here: true, confirmedAt: at, leftAt: null, callAt: NEVER })

/** The holder says that they are there, or somebody who was called in their place does and has the turn from then on. */
export function checkIn(
  turn: Turn,
  me: string,
  at: number,
): Decision<'SHIFT_OVER' | 'NOT_YOUR_SHIFT' | 'SHIFT_TAKEN' | 'TOO_EARLY'> {
  if (at >= turn.endAt) return refused('SHIFT_OVER')
  if (turn.holderId !== me && !turn.called.includes(me)) return refused('NOT_YOUR_SHIFT')
  if (turn.here) return turn.holderId === me ? NO_CHANGE : refused('SHIFT_TAKEN')
  if (at < turn.startAt - ASK_MS) return refused('TOO_EARLY')
  return { change: { ...arrived(at), holderId: me, offeredTo: null } }
}

/** The holder leaves. Who goes early leaves the rest to whoever takes it, and the next on the roster is asked at once. */
export function checkOut(turn: Turn, me: string, at: number): Decision<'NOT_YOUR_SHIFT'> {
  if (turn.holderId !== me) return refused('NOT_YOUR_SHIFT')
  if (!turn.here) return NO_CHANGE
  const left = { here: false, leftAt: at }
  return { change: at < turn.endAt ? { ...left, holderId: null, offeredTo: null, callAt: at } : left }
}

/** The holder is one of the staff no more: anybody may take what is left of it, and whoever is next is asked. */
export function vacate(turn: Turn, holder: string, at: number): Partial<Turn> {
  if (turn.holderId !== holder || at >= turn.endAt) return {}
  const open = { holderId: null, offeredTo: null }
  if (at < turn.startAt) return { ...unheard(turn.startAt), ...open }
  return { ...open, here: false, leftAt: turn.here ? at : turn.leftAt, callAt: at }
}

/** Somebody takes a turn that nobody has. Who takes it when it begins, or after, is there. */
export function take(turn: Turn, me: string, at: number): Decision<'SHIFT_OVER' | 'SHIFT_TAKEN'> {
  if (at >= turn.endAt) return refused('SHIFT_OVER')
  if (turn.holderId === me) return NO_CHANGE
  if (turn.holderId !== null) return refused('SHIFT_TAKEN')
  const now = at >= turn.startAt - ASK_MS ? arrived(at) : {}
  return { change: { ...unheard(turn.startAt), ...now, holderId: me, offeredTo: null } }
}

/** The holder asks a colleague to take it over, or with null gives it away to whoever takes it. */
export function offer(
  turn: Turn,
  me: string,
  to: string | null,
  at: number,
): Decision<'NOT_YOUR_SHIFT' | 'SHIFT_OVER'> {
  if (turn.holderId !== me) return refused('NOT_YOUR_SHIFT')
  if (at >= turn.startAt) return refused('SHIFT_OVER')
  if (to !== null) return { change: { offeredTo: to } }
  return { change: { ...unheard(turn.startAt), holderId: null, offeredTo: null } }
}

/** The asked colleague's answer; a no of the holder takes the request back. */
export function answer(
  turn: Turn,
  me: string,
  accepts: boolean,
  at: number,
): Decision<'NOT_YOUR_SHIFT' | 'SHIFT_TAKEN' | 'SHIFT_OVER'> {
  // Said twice: a repeat changes nothing.
  if (turn.holderId === me && turn.offeredTo === null) return NO_CHANGE
  if (turn.holderId === me) return accepts ? refused('NOT_YOUR_SHIFT') : { change: { offeredTo: null } }
  if (turn.offeredTo !== me) return refused('SHIFT_TAKEN')
  if (!accepts) return { change: { offeredTo: null } }
  if (at >= turn.startAt) return refused('SHIFT_OVER')
  return { change: { ...unheard(turn.startAt), holderId: me, offeredTo: null } }
}

/** Who is asked in this minute whether they are there: nobody, the holder, or the next on the roster. */
export type Asked =
  | { readonly who: 'nobody'; readonly change: Partial<Turn> }
  | {
      readonly who: 'holder' | 'next' | 'leads'
      readonly person: string | null
      readonly change: Partial<Turn>
    }

/**
 * What the minute does about a turn. The holder is asked ten minutes before; silent at the start, the next ones are
 * called one after the other, then the leads.
 *
 * @param next the person on the roster who was not called yet, if there is one
 */
export function ask(turn: Turn, next: string | null, at: number): Asked {
  const { cancelled, here, startAt, endAt, holderId, called, callAt } = turn
  if (cancelled || here || at >= endAt) return { who: 'nobody', change: { callAt: NEVER } }
  if (at < callAt) return { who: 'nobody', change: {} }
  if (holderId !== null && !called.includes(holderId)) {
    const answerBy = at < startAt ? startAt : at + ANSWER_MS
    return { who: 'holder', person: holderId, change: { called: [...called, holderId], callAt: answerBy } }
  }
  if (next === null) return { who: 'leads', person: null, change: { callAt: NEVER } }
  return { who: 'next', person: next, change: { called: [...called, next], callAt: at + ANSWER_MS } }
}
