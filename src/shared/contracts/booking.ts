import * as z from 'zod'
import { appointmentStates, cancelReasons } from '../domain/booking/appointment'
import { referralStates } from '../domain/booking/referral'
import { serviceKinds, ways } from '../domain/booking/service'
import { action } from './action'
import { cardText } from './card'
import { day, expertRef } from './duty'
import { topic } from './letter'
import { minorRefusals } from './refusals'

export const visitId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
/** Id of a service of the catalogue. */
export const serviceId = z.string().regex(/^[a-z][a-z-]{1,30}$/)
export const way = z.enum(ways)
export const visitState = z.enum(appointmentStates)
export const forWhom = z.enum(['self', 'child', 'other'])
export const span = { startAt: z.int(), endAt: z.int() }
/** An instant that may be the beginning of a time. */
export const startAt = z.int().min(0).max(4_102_444_800_000)

/** A free time of an expert, and for how many more. */
export const slot = () => z.object({ ...span, left: z.int() })

/** Who can be booked: what they may do follows from the licence. */
const bookable = () =>
  z.object({
    ref: expertRef,
    name: z.string(),
    licence: z.enum(['clinical', 'counsellor']),
    institution: z.string(),
    specialties: z.array(topic),
    checkedOn: z.string(),
  })

/** What both who have an appointment with each other see of it. */
export const visitFields = () => ({
  id: visitId,
  service: z.string(),
  way,
  topic: topic.nullable(),
  forWhom,
  ...span,
  state: visitState,
  /** The expert cannot come, and the person chooses what to do instead. */
  asksChoice: z.boolean(),
  /** When the person wrote the pre-visit card last; null while there is none. */
  cardAt: z.int().nullable(),
})

/** The version of the consent that first speaks of the pre-visit card, and of the date to be in touch again. */
export const CARD_AND_DATE_SINCE = '2'
/** What somebody wants to talk about, and whatever of the situation card they put beside it. */
export const visitCard = () => cardText().extend({ talk: z.string().trim().max(500) })
const shownCard = () => z.object({ card: visitCard().nullable(), savedAt: z.int().nullable() })

const named = () => z.object({ id: z.string(), name: z.string() })

/** Where an expert suggests to go on: an entry of the directory, or something to book, with one expert or with any. */
export const referral = () =>
  z.object({
    /** Null also when it may not be shown as fact any more. */
    place: named().nullable(),
    service: named()
      .extend({ ways: z.array(way) })
      .nullable(),
    expert: bookable().nullable(),
    /** In plain words for the person. */
    why: z.string(),
    state: z.enum(referralStates),
    offeredAt: z.int(),
    answeredAt: z.int().nullable(),
  })

/** An appointment as the person who has it sees it. */
const visit = () =>
  z.object({
    ...visitFields(),
    cancelledBy: z.enum(['citizen', 'expert', 'service']).nullable(),
    cancelReason: z.enum(cancelReasons).nullable(),
    /** Null when that expert is not known any more. */
    expert: bookable().nullable(),
    /** What the person says at the door; null when it is over. */
    code: z.string().nullable(),
    mayMove: z.boolean(),
    /** Whether it was of help; null while that was not said. */
    helpful: z.boolean().nullable(),
    referral: referral().nullable(),
  })

/** A place in the waiting list of an expert. */
const wait = () =>
  z.object({
    id: visitId,
    service: z.string(),
    expert: bookable().nullable(),
    untilOn: z.string(),
    /** The time that is kept for the person, and until when; null while they wait. */
    offer: z.object({ startAt: z.int(), until: z.int() }).nullable(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 60, windowSeconds: 3600 } as const
const citizens = { host: 'api', audience: ['citizen'], consent: 'booking', rate: write } as const
const changed = () => z.object({ visit: visit() })

/** Who it is for. Nobody else's name is asked. */
const about = {
  way,
  topic: topic.nullable(),
  forWhom,
  /** Of whom it is for, when that is somebody else and the service has limits. */
  age: z.int().min(0).max(120).nullable(),
  /** The box of its own, ticked by whoever books for a child. */
  isGuardian: z.boolean(),
}
const againstAbout = ['AGE_REQUIRED', 'OUT_OF_AGE', 'SERVICE_UNKNOWN', ...minorRefusals] as const
const againstSlot = [
  'EXPERT_UNKNOWN',
  'MAY_NOT_GIVE',
  'SLOT_TAKEN',
  'SLOT_PAST',
  'SLOT_NOT_GIVEN',
  'OUTSIDE_WINDOW',
  'BOOKED_THEN',
] as const

export const booking = {
  /** What can be booked, and the rules that everybody is told before. */
  'booking.services': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        services: z.array(
          z.object({
            id: z.string(),
            kind: z.enum(serviceKinds),
            name: z.string(),
            minutes: z.int(),
            ways: z.array(way),
            place: z.string(),
            price: z.string(),
            ageMin: z.int().nullable(),
            ageMax: z.int().nullable(),
            confirms: z.enum(['atOnce', 'byExpert']),
          }),
        ),
        rules: z.object({
          openAtMost: z.int(),
          cancellationsAMonth: z.int(),
          bookUntilMinutes: z.int(),
          moveUntilMinutes: z.int(),
          windowDays: z.int(),
        }),
      }),
    errors: [],
  }),
  /** Who gives a service, with their next free times; who knows the topic comes first. */
  'booking.experts': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ service: serviceId, topic: topic.nullable() }),
    output: () => z.object({ experts: z.array(bookable().extend({ next: z.array(slot()) })) }),
    errors: ['SERVICE_UNKNOWN'],
  }),
  /** The times of an expert in the seven days from a date on, free or not. */
  'booking.week': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ expert: expertRef, service: serviceId, from: day }),
    output: () => z.object({ expert: bookable(), slots: z.array(slot()) }),
    errors: ['SERVICE_UNKNOWN', 'EXPERT_UNKNOWN'],
  }),
  /**
   * Books a time of an expert; without one, the best free time of anybody. Of any number who want the same seat one
   * gets it; the others are told the nearest other times of that expert.
   */
  'booking.book': action({
    ...citizens,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        service: serviceId,
        seat: z.strictObject({ expert: expertRef, startAt }).nullable(),
        ...about,
      }),
    output: changed,
    errors: [...againstAbout, ...againstSlot, 'NOBODY_FREE', 'TOO_MANY_BOOKED', 'TOO_MANY_CANCELLED'],
  }),
  /** The person's own appointments, the ones ahead first, and their places in waiting lists. */
  'booking.own': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ visits: z.array(visit()), waits: z.array(wait()) }),
    errors: [],
  }),
  /** Said by two devices at once it is cancelled once, and both are told so. */
  'booking.cancel': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () =>
      z.strictObject({ id: visitId, reason: z.enum(['changedMind', 'noTime', 'better', 'other']) }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_OVER'],
  }),
  /** The same appointment at another time, with the same expert or another one. */
  'booking.move': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId, expert: expertRef, startAt }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_OVER', 'MOVE_TOO_LATE', 'SERVICE_UNKNOWN', ...againstSlot],
  }),
  /** What can be chosen in the place of an appointment: the same time with others, later times with the same. */
  'booking.options': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: () => z.object({ sameTime: z.array(bookable()), later: z.array(slot()) }),
    errors: ['NOT_FOUND'],
  }),
  /** Waits for a time with an expert; what is freed is kept for the first one for 15 minutes. */
  'booking.wait': action({
    ...citizens,
    idempotency: 'required',
    input: () => z.strictObject({ expert: expertRef, service: serviceId, untilOn: day, ...about }),
    output: () => z.object({ wait: wait() }),
    errors: [...againstAbout, 'EXPERT_UNKNOWN', 'MAY_NOT_GIVE', 'OUTSIDE_WINDOW', 'ALREADY_WAITING'],
  }),
  'booking.leave': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: () => z.object({ id: visitId }),
    errors: ['NOT_FOUND'],
  }),
  /** Takes the time that is kept for the person. */
  'booking.accept': action({
    ...citizens,
    idempotency: 'required',
    input: () => z.strictObject({ id: visitId }),
    output: changed,
    errors: [
      'NOT_FOUND',
      'OFFER_OVER',
      'BOOKED_THEN',
      'TOO_MANY_BOOKED',
      'TOO_MANY_CANCELLED',
      ...minorRefusals,
    ],
  }),
  /** The one question afterwards. */
  'booking.rate': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId, helpful: z.boolean() }),
    output: changed,
    errors: ['NOT_FOUND', 'VISIT_TOO_EARLY'],
  }),
  /** The caller's own pre-visit card of an appointment; null while there is none. */
  'booking.card': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: shownCard,
    errors: ['NOT_FOUND'],
  }),
  /** Keeps it as it is given, until the appointment begins; with all lines empty it is erased. */
  'booking.saveCard': action({
    ...citizens,
    consentFrom: CARD_AND_DATE_SINCE,
    idempotency: 'required',
    input: () => z.strictObject({ id: visitId, card: visitCard() }),
    output: shownCard,
    errors: ['NOT_FOUND', 'VISIT_OVER', ...minorRefusals],
  }),
  /** Erases it, at any time. Needs no consent, because it gives nothing. */
  'booking.eraseCard': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId }),
    output: shownCard,
    errors: ['NOT_FOUND'],
  }),
  /** Yes or no to where the expert suggests to go on, as the person saw it. Nothing is handed over by either. */
  'booking.answerReferral': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: visitId, offeredAt: z.int(), accept: z.boolean() }),
    output: changed,
    errors: ['NOT_FOUND', 'REFERRAL_CHANGED'],
  }),
}
