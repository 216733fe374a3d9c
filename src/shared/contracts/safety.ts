import * as z from 'zod'
import { standings } from '../domain/crisis/case'
import { followUpOutcomes } from '../domain/crisis/followUp'
import { abuseFields, abuseReport } from './abuse'
import { action } from './action'
import { scaleId } from './assessment'
import { threadId } from './letter'
import { readingReason, readingState } from './reading'

export const caseId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/** How help for the caller stands, as it is; `at` says since when, null while nothing is under way. */
export const standing = () =>
  z.object({
    standing: z.enum(standings),
    at: z.int().nullable(),
    /** Whether there is a number to call. */
    callback: z.boolean(),
  })

/** Where it came from; what happened, never a level. */
export const safetySource = z.enum(['scale_item', 'letter', 'button', 'third_party', 'said', 'visit'])

/** Longer than a cry for help, shorter than a letter. */
export const MAX_SAID = 500

/** A telephone number as people write one: digits, with or without dashes. */
export const phone = z.string().regex(/^\d[\d-]{5,14}\d$/)

/** What staff see before they have taken it: nothing that says who it is, nor what was said. */
const caseFields = {
  id: caseId,
  state: z.enum(['open', 'acknowledged', 'closed']),
  /** Since when somebody is being called. */
  since: z.int(),
  /** How many rounds of calls went out. */
  steps: z.int(),
  sources: z.array(safetySource),
  callback: z.boolean(),
  acknowledgedAt: z.int().nullable(),
  /** True for the one who asks. */
  mine: z.boolean(),
  /** The next caring contact that nobody has signed, `YYYY-MM-DD`. */
  followUpOn: z.string().nullable(),
  /** One person has asked to close it, and another one has to agree. */
  closing: z.boolean(),
}
export const crisisCase = () => z.object(caseFields)

const noteText = z.string().trim().max(1000)
/** The headings of a contact note. */
const noteFields = { said: noteText, asked: noteText, plan: noteText, informed: noteText }

/** What the one who took it, and a supervisor, may read. */
export const caseDetail = () =>
  z.object({
    ...caseFields,
    /** The number to call. */
    phone: z.string().nullable(),
    threadId: threadId.nullable(),
    events: z.array(
      z.object({
        source: safetySource,
        happenedAt: z.int(),
        storedAt: z.int(),
        scale: z.string().nullable(),
        item: z.int().nullable(),
        code: z.number().nullable(),
        /** The words of the item. */
        itemText: z.string().nullable(),
        /** In the person's own words. */
        reason: z.string().nullable(),
        /** A line that the person wrote for whoever is on duty. */
        words: z.string().nullable(),
        safe: z.boolean().nullable(),
        company: z.boolean().nullable(),
      }),
    ),
    notes: z.array(z.object({ ...noteFields, at: z.int(), mine: z.boolean() })),
    /** Those of the letter that belongs to it, too. */
    abuse: z.array(abuseReport()),
    followUps: z.array(
      z.object({
        on: z.string(),
        outcome: z.enum(followUpOutcomes).nullable(),
        signedAt: z.int().nullable(),
      }),
    ),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const
const answer = z.boolean().nullable()

export const safety = {
  /**
   * A safety item was answered positively. Sent on the tap, from the phone's outbox, once per key; needs no
   * consent, because nobody is asked for a signature before help. Says what happened, never a level.
   * `happenedAt` is the phone's claim of when, kept as far as it is not after now; the server adds when it was stored.
   */
  'safety.report': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        source: z.literal('scale_item'),
        scale: scaleId,
        version: z.int(),
        item: z.int().min(1).max(200),
        code: z.number(),
        happenedAt: z.int(),
      }),
    output: () => z.object({ storedAt: z.int() }),
    errors: ['SCALE_UNKNOWN', 'SCALE_VERSION_UNKNOWN', 'ANSWERS_INVALID'],
  }),
  /**
   * Asks the person on duty to get in touch: for oneself, or because of somebody else, whose name is not asked for.
   * Everything but `about` may be left out. Needs no consent and no age.
   */
  'safety.ask': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        about: z.enum(['self', 'other']),
        reason: z.string().trim().max(200),
        safe: answer,
        company: answer,
        phone: phone.nullable(),
        happenedAt: z.int(),
      }),
    output: standing,
    errors: [],
  }),
  /**
   * A line for whoever is on duty, from somebody who may be in danger: it joins the case of the caller, or begins one.
   * Needs no consent, no age and no guardian (PIPL 13(4): to protect a life); so it is short, and few an hour.
   */
  'safety.say': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 20, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ text: z.string().trim().min(1).max(MAX_SAID), happenedAt: z.int() }),
    output: standing,
    errors: [],
  }),
  /** What the caller wrote for those on duty, in order: the newest 50 lines. */
  'safety.said': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ lines: z.array(z.object({ text: z.string(), at: z.int() })) }),
    errors: [],
  }),
  'safety.standing': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: standing,
    errors: [],
  }),
  /** Nobody has it yet, then what is in somebody's care: at most 20 each, the longest waiting first. */
  'staff.safety.list': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ open: z.array(crisisCase()), cared: z.array(crisisCase()) }),
    errors: [],
  }),
  /** Takes it: the calls stop, and the person learns that somebody is there. Of any number who tap at once, one gets it. */
  'staff.safety.acknowledge': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ caseId }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'ALREADY_TAKEN'],
  }),
  /** For the one who took it, and supervisors. Each reading is written into the person's access log. */
  'staff.safety.open': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ caseId }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** Asks to look back at the closed case of a minor, or of somebody who never told an age. A supervisor decides. */
  'staff.safety.askReading': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ caseId, reason: readingReason }),
    output: () => z.object({ state: readingState }),
    errors: ['NOT_FOUND'],
  }),
  /** A contact note by headings, at least one of them filled. */
  'staff.safety.note': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ caseId, ...noteFields }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** The report that the law asks for when a child was abused: its four steps, with the time. */
  'staff.safety.abuse': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ caseId, ...abuseFields }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** Signs a caring contact, on its day or later; that none is wanted, at any time. */
  'staff.safety.followUp': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        caseId,
        on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        outcome: z.enum(followUpOutcomes),
      }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'FOLLOW_UP_AHEAD', 'REASON_REQUIRED'],
  }),
  /** Closes it when two people have asked for it; needs a note, and every caring contact signed. */
  'staff.safety.close': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ caseId }),
    output: () => z.object({ case: caseDetail() }),
    errors: ['NOT_FOUND', 'NOTE_REQUIRED', 'FOLLOW_UP_OPEN', 'REASON_REQUIRED'],
  }),
}
