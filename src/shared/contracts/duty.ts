import * as z from 'zod'
import { shiftKinds } from '../domain/duty/shift'
import { dateOn, startOfDay } from '../kit/time'
import { action } from './action'

const isDay = (on: string): boolean => {
  const at = startOfDay(on)
  return !Number.isNaN(at) && dateOn(at) === on
}
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isDay)
const shiftKind = z.enum(shiftKinds)
const shiftId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
/** A turn of a weekly shift is named by the shift and the date, another one by itself. */
export const turnId = z.string().regex(/^[A-Za-z0-9_-]{16,64}(\.20\d{2}-\d{2}-\d{2})?$/)
/** Names an expert to the staff of the region; nobody can call as that person with it. */
export const expertRef = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
/** Times of day; an end that is not after the start lies on the next day. */
export const times = {
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
}

const who = () => z.object({ ref: expertRef, name: z.string() })
const span = { startAt: z.int(), endAt: z.int() }

/** A line of the weekly roster. */
const shift = () =>
  z.object({
    id: shiftId,
    who: who(),
    /** 0 is Sunday. */
    weekday: z.int().min(0).max(6),
    ...times,
    kind: shiftKind,
  })

/** One dated turn, as the staff see it. */
const turn = () =>
  z.object({
    id: turnId,
    on: z.string(),
    ...span,
    kind: shiftKind,
    /** Null while anybody may take it. */
    who: who().nullable(),
    /** True for the one who asks. */
    mine: z.boolean(),
    /** The colleague who was asked to take it over. */
    offeredTo: who().nullable(),
    /** The caller is that colleague. */
    offeredToMe: z.boolean(),
    /** The caller was asked to be there in the place of somebody who is silent. */
    calledMe: z.boolean(),
    /** Whose turn it is has said that they are there, and has not left. */
    here: z.boolean(),
    /** Made for this date, not by the week. */
    ownDate: z.boolean(),
  })

/** Times of day at which the service opens and closes again on one date. */
const period = () => z.object({ start: times.from, end: times.to })
/** In order, none of them touching the next. */
const inOrder = (periods: readonly z.infer<ReturnType<typeof period>>[]): boolean =>
  periods.every(({ start, end }, index) => start < end && start > (periods[index - 1]?.end ?? ''))

const rosterDay = () =>
  z.object({
    on: z.string(),
    kind: z.enum(['workday', 'makeUp', 'holiday', 'weekend']),
    /** False in a year without a holiday table. */
    known: z.boolean(),
    name: z.string().nullable(),
    /** Hours of its own, set by an administrator: none at all when it is closed; null when it is as usual. */
    special: z.array(period()).nullable(),
    turns: z.array(turn()),
    /** Time that nobody has. */
    gaps: z.array(z.object({ ...span, kind: shiftKind })),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const
const changed = () => z.object({ turn: turn() })

/** What an expert does with a turn. */
const turnAction = <
  const E extends 'SHIFT_OVER' | 'SHIFT_TAKEN' | 'SHIFT_OVERLAP' | 'NOT_YOUR_SHIFT' | 'TOO_EARLY',
>(
  errors: readonly E[],
) =>
  action({
    host: 'staff',
    audience: ['expert'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ turnId }),
    output: changed,
    errors: ['NOT_FOUND', ...errors],
  })

export const duty = {
  /** How the service stands now, from roster and heartbeat: who is there, how long it takes, by when a letter is answered. */
  'duty.status': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        /** Whether service hours are on now; `online` may be 0 all the same. */
        open: z.boolean(),
        /** Experts whose turn it is and who have said that they are there. */
        online: z.int(),
        /** About how long until a newcomer's turn; null when it cannot be said. */
        waitMinutes: z.int().nullable(),
        /** By when a letter that is sent now is answered. */
        replyBy: z.int(),
        /** False when a year on the way has no holiday table yet. */
        known: z.boolean(),
        /**
         * In open minutes: within how many half, and nine of ten, of the replies of the last four weeks came, those that
         * are still owed counted as waiting longer than until now; null while that cannot be said.
         */
        medianMinutes: z.int().nullable(),
        p90Minutes: z.int().nullable(),
      }),
    errors: [],
  }),
  /** The days from a date on, the experts of the region, and the weekly roster for those who may change it. */
  'staff.duty.roster': action({
    host: 'staff',
    audience: ['expert', 'supervisor', 'admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ from: day, days: z.int().min(1).max(14) }),
    output: () =>
      z.object({
        days: z.array(rosterDay()),
        experts: z.array(who()),
        shifts: z.array(shift()),
        mayEdit: z.boolean(),
        /** Whether the caller may give a day hours of its own. */
        mayOpen: z.boolean(),
        /** Whether the caller can be on duty. */
        mayTake: z.boolean(),
      }),
    errors: [],
  }),
  /**
   * Gives a day hours of its own: none to close it, null to have it as usual again. Promises that are owed are counted
   * anew, and their writers told.
   */
  'staff.duty.setDay': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ on: day, periods: z.array(period()).max(4).refine(inOrder).nullable() }),
    output: () => z.object({ on: z.string(), periods: z.array(period()).nullable() }),
    errors: ['DAY_OUT_OF_RANGE'],
  }),
  /** Adds a line to the weekly roster, from its next turn on. */
  'staff.duty.addShift': action({
    host: 'staff',
    audience: ['supervisor', 'admin'],
    rate: write,
    idempotency: 'required',
    input: () =>
      z.strictObject({ expert: expertRef, weekday: z.int().min(0).max(6), ...times, kind: shiftKind }),
    output: () => z.object({ shift: shift() }),
    errors: ['EXPERT_UNKNOWN', 'OUTSIDE_HOURS', 'SHIFT_OVERLAP'],
  }),
  /** Takes a line out of the weekly roster; a turn of it that has begun goes on. */
  'staff.duty.removeShift': action({
    host: 'staff',
    audience: ['supervisor', 'admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ shiftId }),
    output: () => z.object({ shiftId }),
    errors: ['NOT_FOUND'],
  }),
  /** A turn on one date beside the week; without an expert it is open to whoever takes it. */
  'staff.duty.addTurn': action({
    host: 'staff',
    audience: ['supervisor', 'admin'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ expert: expertRef.nullable(), on: day, ...times, kind: shiftKind }),
    output: changed,
    errors: ['EXPERT_UNKNOWN', 'OUTSIDE_HOURS', 'SHIFT_OVERLAP', 'SHIFT_OVER'],
  }),
  /** One turn does not take place; the week stays. */
  'staff.duty.cancelTurn': action({
    host: 'staff',
    audience: ['supervisor', 'admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ turnId }),
    output: () => z.object({ turnId }),
    errors: ['NOT_FOUND', 'SHIFT_OVER'],
  }),
  /** Asks a colleague to take one's own turn over; with null gives it away to whoever takes it. */
  'staff.duty.offer': action({
    host: 'staff',
    audience: ['expert'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ turnId, to: expertRef.nullable() }),
    output: changed,
    errors: ['NOT_FOUND', 'EXPERT_UNKNOWN', 'NOT_YOUR_SHIFT', 'SHIFT_OVER'],
  }),
  /** The colleague's answer. A no of the one who asked takes the request back. */
  'staff.duty.answer': action({
    host: 'staff',
    audience: ['expert'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ turnId, accept: z.boolean() }),
    output: changed,
    errors: ['NOT_FOUND', 'NOT_YOUR_SHIFT', 'SHIFT_TAKEN', 'SHIFT_OVER', 'SHIFT_OVERLAP'],
  }),
  /** Takes a turn that nobody has. Of any number who tap at once, one gets it. */
  'staff.duty.take': turnAction(['SHIFT_TAKEN', 'SHIFT_OVER', 'SHIFT_OVERLAP']),
  /** Says that one is there: for one's own turn, or in the place of somebody who is silent. */
  'staff.duty.checkIn': turnAction([
    'NOT_YOUR_SHIFT',
    'SHIFT_TAKEN',
    'SHIFT_OVER',
    'SHIFT_OVERLAP',
    'TOO_EARLY',
  ]),
  'staff.duty.checkOut': turnAction(['NOT_YOUR_SHIFT']),
}
