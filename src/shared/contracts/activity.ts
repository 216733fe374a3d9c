import * as z from 'zod'
import { entryStates } from '../domain/activity/line'
import { action } from './action'
import { codePicture } from './codePicture'
import { wardId } from './guardian'
import { minorRefusals } from './refusals'

/** Name of an occasion: the course and its first date. */
const occasion = z.string().regex(/^[a-z][a-z0-9-]{1,40}\.\d{4}-\d{2}-\d{2}$/)
/** How a guardian names a child that has an account; without it the place is one's own, or of a child that has none. */
const ward = () => wardId.nullish()
/** Six digits, as they stand at the door or on a phone. */
const sixDigits = z.string().regex(/^\d{6}$/)

const facts = {
  id: z.string(),
  /** Id of the course of the catalogue, which has everything else to tell. */
  course: z.string(),
  startAt: z.int(),
  endAt: z.int(),
  capacity: z.int(),
  /** Nobody can sign up any more, but whoever has a place keeps it. */
  closed: z.boolean(),
}

/** What somebody has signed up for, as they see it. */
const entry = () =>
  z.object({
    occasion: z.string(),
    course: z.string(),
    startAt: z.int(),
    endAt: z.int(),
    state: z.enum(entryStates),
    forWhom: z.enum(['self', 'child']),
    /** Which child, and what its guardian calls it; null for oneself and for a child without an account. */
    ward: z.string().nullable(),
    child: z.string().nullable(),
    /** How many wait before them, and they themselves; null when they do not wait. */
    position: z.int().nullable(),
    /** What they can say at the door; null while they have no seat. */
    ticket: z.string().nullable(),
    /** The dates on which they were there. */
    visits: z.array(z.string()),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 60, windowSeconds: 3600 } as const
const citizens = { host: 'api', audience: ['citizen'] } as const
const desk = { host: 'staff', audience: ['expert', 'supervisor', 'admin'] } as const

const attendance = () =>
  z.object({
    ...facts,
    /** The meeting at whose door people are now. */
    now: z.string().nullable(),
    /** What stands at the door, for everybody. */
    code: z.string(),
    waiting: z.int(),
    /** People who were there at least once; every date on which each was there. */
    people: z.int(),
    visits: z.int(),
    /** Nobody has a name here: they say their number. */
    entries: z.array(z.object({ ticket: z.string(), visits: z.array(z.string()) })),
  })

export const activity = {
  /** Everything that people can sign up for, the next first. */
  'activity.list': action({
    ...citizens,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        occasions: z.array(z.object({ ...facts, left: z.int(), waiting: z.int(), waitingLeft: z.int() })),
      }),
    errors: [],
  }),
  /**
   * Takes a seat, or a place in the waiting list when there is none. One person has one place, and one for each child of
   * theirs that has an account: signing up again answers with what they have.
   */
  'activity.signUp': action({
    ...citizens,
    consent: 'activities',
    rate: write,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        occasion,
        forWhom: z.enum(['self', 'child']),
        ward: ward(),
        /** Of a child without an account, in years; it is looked at and not kept. */
        age: z.int().min(0).max(120).nullable(),
        /** The box of its own: a guardian who has read the text of this version. */
        guardianVersion: z.int().nullable(),
      }),
    output: () => z.object({ entry: entry() }),
    errors: [
      'ACTIVITY_UNKNOWN',
      'ACTIVITY_OVER',
      'ACTIVITY_CLOSED',
      'ACTIVITY_FULL',
      'AGE_REQUIRED',
      'OUT_OF_AGE',
      'CONSENT_VERSION_OLD',
      'NOT_FOUND',
      'CHILD_SIGNED_UP',
      ...minorRefusals,
    ],
  }),
  /** Gives the place back. A seat goes to the first who waits in the same step. Said twice it is given back once. */
  'activity.cancel': action({
    ...citizens,
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ occasion, ward: ward() }),
    output: () => z.object({ entry: entry() }),
    errors: ['NOT_FOUND', 'ACTIVITY_OVER'],
  }),
  /** Everything that the person has signed up for, the latest first. */
  'activity.own': action({
    ...citizens,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ entries: z.array(entry()) }),
    errors: [],
  }),
  /** Says that one is there, by the code at the door. A wrong code and one that was changed have the same answer. */
  'activity.checkIn': action({
    ...citizens,
    rate: { limit: 6, windowSeconds: 600 },
    idempotency: 'none',
    input: () => z.strictObject({ occasion, ward: ward(), code: sixDigits }),
    output: () => z.object({ entry: entry() }),
    errors: ['NOT_FOUND', 'DOOR_CLOSED', 'DOOR_CODE_WRONG'],
  }),
  /** What is held today or later, with how many come. */
  'staff.activity.list': action({
    ...desk,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({ occasions: z.array(z.object({ ...facts, signedUp: z.int(), waiting: z.int() })) }),
    errors: [],
  }),
  'staff.activity.open': action({
    ...desk,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ occasion }),
    output: attendance,
    errors: ['ACTIVITY_UNKNOWN'],
  }),
  /**
   * A mini-program code that opens the page of the activity with the code at the door filled in: it saves typing six
   * digits and proves no more than they do.
   */
  'staff.activity.doorCode': action({
    ...desk,
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ occasion }),
    output: codePicture,
    errors: ['ACTIVITY_UNKNOWN', 'PICTURE_UNAVAILABLE'],
  }),
  /** Changes the code at the door if it still is this one, so that a double tap changes it once. */
  'staff.activity.rotate': action({
    ...desk,
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ occasion, code: sixDigits }),
    output: attendance,
    errors: ['ACTIVITY_UNKNOWN'],
  }),
  'staff.activity.close': action({
    ...desk,
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ occasion, closed: z.boolean() }),
    output: attendance,
    errors: ['ACTIVITY_UNKNOWN'],
  }),
  /** For somebody whose phone is empty: by the number that they have. */
  'staff.activity.checkIn': action({
    ...desk,
    rate: { limit: 240, windowSeconds: 600 },
    idempotency: 'none',
    input: () => z.strictObject({ occasion, ticket: sixDigits }),
    output: attendance,
    errors: ['ACTIVITY_UNKNOWN', 'DOOR_CLOSED', 'TICKET_UNKNOWN'],
  }),
}
