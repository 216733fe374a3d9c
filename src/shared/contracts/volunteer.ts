import * as z from 'zod'
import { action } from './action'
import { cardText } from './card'
import { desk, lastSeen, letterText, message, noteText, threadId } from './letter'

const draftId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/**
 * `waiting` for a supervisor; `released` to the writer; `returned` with a note; `replaced` by a newer one; `dropped`
 * because the letter went to somebody else, was taken back or closed.
 */
export const draftState = z.enum(['waiting', 'released', 'returned', 'replaced', 'dropped'])

/** A volunteer's own draft, and what became of it. It stays with its author whatever happens to the letter. */
export const draft = () =>
  z.object({
    id: draftId,
    threadId,
    text: z.string(),
    at: z.int(),
    state: draftState,
    decidedAt: z.int().nullable(),
    /** What went out instead, when the supervisor changed it. */
    sent: z.string().nullable(),
    /** Why it was given back. */
    note: z.string().nullable(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 60, windowSeconds: 3600 } as const

export const volunteer = {
  /** Letters that a volunteer may take, by due time, and the ones that this volunteer has. */
  'staff.volunteer.queue': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ waiting: z.array(desk()), mine: z.array(desk()) }),
    errors: [],
  }),
  /** Takes a letter to write a draft for. It stays in the experts' queue, and its promise keeps running. */
  'staff.volunteer.take': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ threadId }),
    output: () => z.object({ thread: desk() }),
    errors: ['NOT_FOUND', 'ALREADY_TAKEN', 'TOO_MANY_OPEN'],
  }),
  /**
   * Gives a letter back to whoever takes it; a draft that waits goes with it. `worried`: the volunteer fears for the
   * writer, so it goes before all others, to those on duty and the supervisors, and to volunteers never again.
   */
  'staff.volunteer.leave': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ threadId, worried: z.boolean().default(false) }),
    output: () => z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** One's own letter. Each reading is written into the writer's access log. */
  'staff.volunteer.open': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ threadId, after: lastSeen }),
    output: () =>
      z.object({
        thread: desk(),
        messages: z.array(message()),
        card: cardText().nullable(),
        /** The newest one of this volunteer for this letter. */
        draft: draft().nullable(),
      }),
    errors: ['NOT_FOUND'],
  }),
  /** Stores a draft for the supervisors. The writer gets nothing of it. A newer draft replaces one that still waits. */
  'staff.volunteer.write': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ threadId, text: letterText }),
    output: () => z.object({ draft: draft() }),
    errors: ['NOT_FOUND'],
  }),
  /** One's own drafts, the newest first, at most 20. */
  'staff.volunteer.drafts': action({
    host: 'staff',
    audience: ['volunteer'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ drafts: z.array(draft()) }),
    errors: [],
  }),
  /** Drafts that wait for a supervisor, by when the reply is owed, at most 20. */
  'staff.volunteer.waiting': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        drafts: z.array(z.object({ id: draftId, at: z.int(), by: z.string(), thread: desk() })),
      }),
    errors: [],
  }),
  /** A draft with the letter that it answers. The reading is written into the writer's access log. */
  'staff.volunteer.read': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ draftId }),
    output: () =>
      z.object({
        text: z.string(),
        at: z.int(),
        by: z.string(),
        thread: desk(),
        messages: z.array(message()),
        card: cardText().nullable(),
      }),
    errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'DRAFT_DROPPED'],
  }),
  /**
   * Sends a draft as the reply, as it is or changed; whoever releases it answers for it. Of any number who try, one
   * does. `seen` is the last message that the supervisor had on screen.
   */
  'staff.volunteer.release': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ draftId, text: letterText, seen: lastSeen }),
    output: () => z.object({ thread: desk(), message: message() }),
    errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'DRAFT_DROPPED', 'WRITER_WENT_ON'],
  }),
  /** Gives a draft back to its author with a note. */
  'staff.volunteer.giveBack': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ draftId, note: noteText.min(1) }),
    output: () => z.object({ thread: desk() }),
    errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'DRAFT_DROPPED'],
  }),
}
