import * as z from 'zod'
import { action } from './action'
import {
  referral,
  serviceId,
  slot,
  span,
  startAt,
  visitCard,
  visitFields,
  visitId,
  visitState,
  way,
} from './booking'
import { day, expertRef } from './duty'

const lineId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
/** Times within one date. */
const times = {
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
}
const line = () =>
  z.object({
    id: lineId,
    /** 0 is Sunday. */
    weekday: z.int().min(0).max(6),
    ...times,
    service: z.string(),
    firstOn: z.string(),
    lastOn: z.string(),
  })
const exception = () =>
  z.object({
    id: lineId,
    firstOn: z.string(),
    lastOn: z.string(),
    ...times,
    why: z.enum(['block', 'leave', 'ill', 'extra']),
    service: z.string().nullable(),
  })
/** When the caller can be booked. */
const schedule = () =>
  z.object({
    lines: z.array(line()),
    exceptions: z.array(exception()),
    /** What the caller may give. */
    services: z.array(z.object({ id: z.string(), name: z.string(), minutes: z.int() })),
  })

/** An appointment as the expert who gives it sees it. */
const deskVisit = () =>
  z.object({
    ...visitFields(),
    /** Booked by the front desk for somebody who called. */
    caller: z.object({ name: z.string(), phone: z.string() }).nullable(),
  })
/** As the front desk sees it: never why somebody comes. */
const frontVisit = () =>
  z.object({
    id: visitId,
    service: z.string(),
    ...span,
    state: visitState,
    asksChoice: z.boolean(),
    expert: z.string(),
    caller: z.object({ name: z.string(), phone: z.string() }).nullable(),
  })
const noteText = z.string().trim().max(2000)
const note = () =>
  z.object({
    happened: z.string(),
    agreed: z.string(),
    next: z.string(),
    followUpOn: z.string().nullable(),
    referTo: z.string(),
    at: z.int(),
    by: z.string(),
  })

/** When the caller wants to be in touch again, and whether the person agrees to a reminder of it. */
const recontact = { recontactOn: z.string().nullable(), reminds: z.boolean() }

const feed = () =>
  z.object({
    /** The operator has set up what is needed. */
    offered: z.boolean(),
    /** When the address was made; null when there is none. */
    since: z.int().nullable(),
    /** When a calendar last read it. */
    readAt: z.int().nullable(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const
const experts = { host: 'staff', audience: ['expert'], rate: write } as const
const front = { host: 'staff', audience: ['supervisor', 'admin'], rate: write } as const
const changed = () => z.object({ visit: deskVisit() })

export const bookingDesk = {
  'staff.booking.schedule': action({
    ...experts,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: schedule,
    errors: ['PROFILE_REQUIRED'],
  }),
  /** Adds a line to the own week, from a date on. */
  'staff.booking.addLine': action({
    ...experts,
    idempotency: 'required',
    input: () =>
      z.strictObject({ weekday: z.int().min(0).max(6), ...times, service: serviceId, firstOn: day }),
    output: schedule,
    errors: [
      'PROFILE_REQUIRED',
      'SERVICE_UNKNOWN',
      'MAY_NOT_GIVE',
      'LINES_MEET',
      'LINE_TOO_SHORT',
      'TOO_MANY_LINES',
    ],
  }),
  /** Ends a line of the own week. Who has booked a time of it is asked, once `sure` says so; before, the caller is told. */
  'staff.booking.removeLine': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({ lineId, sure: z.boolean() }),
    output: schedule,
    errors: ['PROFILE_REQUIRED', 'NOT_FOUND', 'WOULD_STRAND'],
  }),
  /** Time that is not given, or given beside the week. Being ill today is one of these; whoever has booked is asked. */
  'staff.booking.except': action({
    ...experts,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        firstOn: day,
        lastOn: day,
        ...times,
        why: z.enum(['block', 'leave', 'ill', 'extra']),
        service: serviceId.nullable(),
        sure: z.boolean(),
      }),
    output: schedule,
    errors: [
      'PROFILE_REQUIRED',
      'SERVICE_UNKNOWN',
      'MAY_NOT_GIVE',
      'LINE_TOO_SHORT',
      'TOO_MANY_LINES',
      'WOULD_STRAND',
    ],
  }),
  /** Takes such an exception back: those dates are as usual again. */
  'staff.booking.asUsual': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({ exceptionId: lineId, sure: z.boolean() }),
    output: schedule,
    errors: ['PROFILE_REQUIRED', 'NOT_FOUND', 'WOULD_STRAND'],
  }),
  /** Whether the own appointments can be read by a calendar outside, and since when. Never the address. */
  'staff.booking.feed': action({
    ...experts,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: feed,
    errors: [],
  }),
  /** Makes a new address of the own calendar and tells it, once; an older one is of no use from then on. */
  'staff.booking.feedOn': action({
    ...experts,
    rate: { limit: 20, windowSeconds: 86_400 },
    idempotency: 'required',
    input: () => z.strictObject({}),
    output: () => z.object({ ...feed().shape, address: z.string() }),
    errors: ['FEED_MISSING'],
  }),
  /** Takes the address back: whoever reads it from then on finds nothing. */
  'staff.booking.feedOff': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: feed,
    errors: [],
  }),
  /** The own appointments and free times of some days. */
  'staff.booking.list': action({
    ...experts,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ from: day, days: z.int().min(1).max(14) }),
    output: () =>
      z.object({
        visits: z.array(deskVisit()),
        /** After which appointments the caller wanted to be in touch again by today, whatever the days. */
        recontacts: z.array(z.object({ visit: deskVisit(), recontactOn: z.string() })),
        slots: z.array(slot().extend({ service: z.string() })),
      }),
    errors: [],
  }),
  'staff.booking.confirm': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_OVER'],
  }),
  /** The expert cannot: the person chooses what to do instead. */
  'staff.booking.decline': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_OVER'],
  }),
  /**
   * Somebody is there and says the code of their appointment. Few tries an hour, so that a code cannot be guessed; every
   * wrong one, one of another day and one that is over gets the same answer.
   */
  'staff.booking.checkIn': action({
    host: 'staff',
    audience: ['expert', 'supervisor', 'admin'],
    rate: { limit: 40, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    output: () => z.object({ visit: frontVisit() }),
    errors: ['VISIT_CODE_UNKNOWN'],
  }),
  /** It has taken place, or nobody has come. */
  'staff.booking.finish': action({
    ...experts,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId, how: z.enum(['done', 'noShow']) }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_OVER', 'VISIT_TOO_EARLY'],
  }),
  /** The notes of an appointment of one's own, the newest first, and what the person wrote before it. */
  'staff.booking.open': action({
    ...experts,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: () =>
      z.object({
        visit: deskVisit(),
        notes: z.array(note()),
        card: visitCard().nullable(),
        referral: referral().nullable(),
        ...recontact,
      }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * Writes down what it was about, by headings. A date is when the caller wants to be in touch again, and takes the place
   * of an earlier one.
   */
  'staff.booking.note': action({
    ...experts,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        id: visitId,
        happened: noteText,
        agreed: noteText,
        next: noteText,
        followUpOn: day.nullable(),
        referTo: z.string().trim().max(200),
        /** The date that the caller saw and that is done with; another one that stands by now stays. */
        recontacted: day.optional(),
      }),
    /** What stands now, whichever date was sent. */
    output: () => z.object({ notes: z.array(note()), ...recontact }),
    errors: ['NOT_FOUND', 'RECONTACT_TOO_FAR'],
  }),
  /**
   * Suggests where to go on after an appointment that took place; said again it takes the place of what was suggested
   * before. The person is told, and answers. No illness is named: it says what may help.
   */
  'staff.booking.refer': action({
    ...experts,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        id: visitId,
        to: z.union([
          z.strictObject({ place: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/) }),
          z.strictObject({ service: serviceId, expert: expertRef.nullable() }),
        ]),
        why: z.string().trim().min(1).max(200),
      }),
    output: () => z.object({ referral: referral() }),
    errors: [
      'NOT_FOUND',
      'VISIT_TOO_EARLY',
      'VISIT_OVER',
      'REFERRAL_CLOSED',
      'NAMES_DISORDER',
      'INSTITUTION_UNKNOWN',
      'SERVICE_UNKNOWN',
      'EXPERT_UNKNOWN',
      'MAY_NOT_GIVE',
    ],
  }),
  /** The experts who give a service with their free times, for whoever calls. */
  'staff.booking.free': action({
    ...front,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ service: serviceId, from: day }),
    output: () =>
      z.object({
        experts: z.array(z.object({ ref: expertRef, name: z.string(), slots: z.array(slot()) })),
      }),
    errors: ['SERVICE_UNKNOWN'],
  }),
  /** Books for somebody who calls; recorded as such. */
  'staff.booking.bookFor': action({
    ...front,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        service: serviceId,
        expert: expertRef,
        startAt,
        way,
        name: z.string().trim().min(1).max(20),
        phone: z.string().regex(/^[\d +-]{5,20}$/),
      }),
    output: () => z.object({ visit: frontVisit() }),
    errors: [
      'SERVICE_UNKNOWN',
      'EXPERT_UNKNOWN',
      'MAY_NOT_GIVE',
      'SLOT_TAKEN',
      'SLOT_PAST',
      'SLOT_NOT_GIVEN',
      'OUTSIDE_WINDOW',
    ],
  }),
  /** Cancels what was booked for somebody who calls again. */
  'staff.booking.cancelFor': action({
    ...front,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: () => z.object({ visit: frontVisit() }),
    errors: ['NOT_FOUND', 'VISIT_OVER'],
  }),
  /** Everybody who is expected on a date, without why they come. */
  'staff.booking.today': action({
    ...front,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ on: day }),
    output: () => z.object({ visits: z.array(frontVisit()) }),
    errors: [],
  }),
}
