import * as z from 'zod'
import { MAX_PICTURES } from '../domain/letter/picture'
import { abuseFields, abuseReport } from './abuse'
import { action } from './action'
import { cardText } from './card'
import { readingReason, readingState } from './reading'
import { minorRefusals } from './refusals'

export const threadId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

/** What a letter is about, in the service's own words; null when the writer named nothing. */
export const topic = z.enum(['mood', 'work', 'family', 'emotion', 'love', 'sleep', 'exam', 'other'])

/** `waiting` for someone to take it; `assigned` and owed a reply; `answered`; `closed`. */
export const threadState = z.enum(['waiting', 'assigned', 'answered', 'closed'])

/** What the platform lets one message hold is far more; a letter of this length is a long one. */
export const MAX_LETTER = 5000
export const letterText = z.string().trim().min(1).max(MAX_LETTER)

/** Sequence numbers count the messages of one thread from 1, without gaps. */
const seq = z.int().min(1)
export const lastSeen = z.int().min(0)

/** An expert as a citizen may see one. */
export const expertCard = () =>
  z.object({
    name: z.string(),
    /** `clinical` may assess and treat, `counsellor` neither. */
    licence: z.enum(['clinical', 'counsellor']),
    institution: z.string(),
    specialties: z.array(topic),
    /** When an administrator last looked at the licence. */
    checkedOn: z.string(),
  })

/** One message of a thread. `text` is null when the writer took it back. */
export const message = () =>
  z.object({
    seq,
    from: z.enum(['writer', 'expert', 'service']),
    text: z.string().nullable(),
    at: z.int(),
    /** The key under which the one who asks has sent it, so that the phone knows its own line; null for all others. */
    key: z.string().nullable(),
    /** How many pictures it carries, when it carries any. */
    pictures: z.int().optional(),
  })

const pictureId = z.string().regex(/^[0-9a-f]{64}$/)
/** A file of the one folder for letters, under a name that cannot be guessed. */
const pictureFile = z.string().regex(/^cloud:\/\/[\w.-]{1,100}\/letters\/[A-Za-z0-9_-]{22}\.(jpg|png)$/)
const pictureInput = () => z.strictObject({ threadId, seq })
/** Addresses of the pictures that work for ten minutes. */
const pictureAddresses = () => z.object({ addresses: z.array(z.string()) })

/** By when it will be answered. `known` is false when a year on the way has no holiday table yet. */
export const promise = () =>
  z.object({
    replyBy: z.int(),
    known: z.boolean(),
    /** What was promised before the time was moved; null while it was not. */
    movedFrom: z.int().nullable(),
  })

/** What both sides know of a thread. `seenBy…` is the last message that side has had on screen. */
const threadFields = {
  id: threadId,
  state: threadState,
  topic: topic.nullable(),
  alias: z.string(),
  openedAt: z.int(),
  lastAt: z.int(),
  lastSeq: lastSeen,
  seenByWriter: lastSeen,
  seenByExpert: lastSeen,
  promise: promise().nullable(),
}

/** A thread as its writer sees it. */
export const thread = () =>
  z.object({
    ...threadFields,
    expert: expertCard().nullable(),
    /** It waits for whoever is there, because the expert who had it is not. */
    expertAway: z.boolean(),
    /**
     * The writer asked for the expert of last time and waits for a reply: until when it is kept for that one, or null when
     * whoever is there takes it. Null as a whole when nobody was asked for.
     */
    wish: z.object({ until: z.int().nullable() }).nullable(),
    /** While closed: until when the writer may go on with it. */
    reopenUntil: z.int().nullable(),
    /** While answered: when it is put away if nobody says anything, once the writer was told so. */
    closesAt: z.int().nullable(),
    rating: z.object({ helpful: z.boolean().nullable() }).nullable(),
  })

/** What colleagues say to each other about a thread; never seen by its writer. */
export const deskNote = () =>
  z.object({
    kind: z.enum(['note', 'transfer', 'summary', 'review']),
    text: z.string(),
    at: z.int(),
    by: z.string(),
    mine: z.boolean(),
    /** Who has had it on screen. */
    readers: z.array(z.string()),
  })

/** Names an expert to the staff of the region; nobody can call as that person with it. */
const expertRef = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export const noteText = z.string().trim().max(1000)

/** Why a thread stands where it stands in the queue. */
export const queueReason = z.enum(['safety', 'overdue', 'due'])

/** A thread as staff see it: nothing that says who the writer is. */
export const desk = () =>
  z.object({
    ...threadFields,
    reason: queueReason,
    /** True for the one who asks. */
    mine: z.boolean(),
    /** Whom the writer asked for, or whose specialty it is, as the one who asks sees it. */
    meant: z.enum(['you', 'colleague', 'specialty']).nullable(),
    /** Until when it is kept for the one whom the writer asked for; null when whoever is there may take it. */
    heldUntil: z.int().nullable(),
    /** A volunteer is writing a draft of the next reply, or has written one. */
    withVolunteer: z.boolean(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 60, windowSeconds: 3600 } as const
const pageInput = () =>
  z.strictObject({
    cursor: z.string().max(120).optional(),
    limit: z.int().min(1).max(50).optional(),
  })
/** Messages after `after`; `seen` says which ones the reader had on screen, and only ever grows. */
const readInput = () => z.strictObject({ threadId, after: lastSeen, seen: lastSeen.optional() })

export const letter = {
  /**
   * Sends a letter, or the next message of one. Once per key: any number of repeats are one message. A thread that
   * was closed is opened again within its days; what was sent is stored before anything else happens.
   */
  'letter.send': action({
    host: 'api',
    audience: ['citizen'],
    consent: 'letters',
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        threadId: threadId.nullable(),
        text: letterText,
        /** The four that follow count for a new thread only. */
        topic: topic.nullable(),
        alias: z.string().trim().max(12),
        sameExpert: z.boolean(),
        /** Whoever answers may read the writer's situation card with it. */
        card: z.boolean().default(false),
        /** Of `letter.addPicture`. */
        pictures: z.array(pictureId).max(MAX_PICTURES).default([]),
      }),
    output: () => z.object({ thread: thread(), message: message() }),
    errors: ['NOT_FOUND', 'AGE_REQUIRED', ...minorRefusals, 'THREAD_CLOSED', 'PICTURE_REFUSED'],
  }),
  /**
   * Says that the caller has put a file into storage for a letter. Its bytes are looked at: a JPEG or PNG of at most
   * 2 MB, that nobody else has named; else `details.why` says which.
   */
  'letter.addPicture': action({
    host: 'api',
    audience: ['citizen'],
    consent: 'letters',
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ fileId: pictureFile }),
    output: () => z.object({ pictureId }),
    errors: ['PICTURE_REFUSED', ...minorRefusals],
  }),
  /** Where the pictures of one message of the caller's own thread are to be seen. */
  'letter.pictures': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: pictureInput,
    output: pictureAddresses,
    errors: ['NOT_FOUND'],
  }),
  /** The writer's own threads, the one that changed last first. */
  'letter.list': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: pageInput,
    output: () =>
      z.object({
        threads: z.array(
          thread().extend({
            /** The key under which it was sent, so that the phone knows its own letter; null in older ones. */
            key: z.string().nullable(),
          }),
        ),
        cursor: z.string().nullable(),
      }),
    errors: [],
  }),
  'letter.read': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: readInput,
    output: () =>
      z.object({
        thread: thread(),
        messages: z.array(message()),
        /** The expert is writing at this moment. */
        typing: z.boolean(),
        /** While nobody has it: how many stand before it, at most 50. */
        ahead: z.int().nullable(),
      }),
    errors: ['NOT_FOUND'],
  }),
  /** The writer is writing: the other side sees it for some seconds. Nothing of the words is sent. */
  'letter.typing': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ threadId }),
    output: () => z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** Takes a message back that no expert has had on screen; its text is erased. */
  'letter.takeBack': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ threadId, seq }),
    output: () => z.object({ thread: thread() }),
    errors: ['NOT_FOUND', 'ALREADY_READ'],
  }),
  /** One tap after a reply, and how heavy it felt before and after (1 to 5), each of them optional. */
  'letter.rate': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        threadId,
        helpful: z.boolean().nullable(),
        before: z.int().min(1).max(5).nullable(),
        after: z.int().min(1).max(5).nullable(),
      }),
    output: () => z.object({ thread: thread() }),
    errors: ['NOT_FOUND', 'NOT_ANSWERED'],
  }),
  /**
   * What waits for an expert of this region, and what is already theirs: safety first, then by due time. Without `list`
   * the beginning of both; with it what follows after `cursor` in that one, and nothing of the other.
   */
  'staff.letter.queue': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        list: z.enum(['waiting', 'mine']).optional(),
        cursor: z.string().max(120).optional(),
      }),
    output: () =>
      z.object({
        waiting: z.array(desk()),
        mine: z.array(desk()),
        /** Where each list goes on; null when that was all of it. */
        cursors: z.object({ waiting: z.string().nullable(), mine: z.string().nullable() }),
        /** What of this deployment cannot work as it is set up. */
        doubts: z.array(z.enum(['minors_cannot_write'])),
      }),
    errors: [],
  }),
  /**
   * For supervisors: the letters whose promise was broken and to which a reply is still owed, whoever has them; the one
   * that is late longest first. `by` is who has it, in the service's words for its staff; null while nobody does.
   */
  'staff.letter.overdue': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: read,
    idempotency: 'none',
    input: pageInput,
    output: () =>
      z.object({
        letters: z.array(z.object({ thread: desk(), by: z.string().nullable() })),
        cursor: z.string().nullable(),
      }),
    errors: [],
  }),
  /** Takes a waiting thread. Of any number who tap at once, one gets it. */
  'staff.letter.claim': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ threadId }),
    output: () => z.object({ thread: desk() }),
    errors: ['NOT_FOUND', 'ALREADY_TAKEN', 'TOO_MANY_OPEN', 'OFF_DUTY', 'HELD_FOR_COLLEAGUE'],
  }),
  /** One's own thread, or as a supervisor any of the region. Each reading is written into the writer's access log. */
  'staff.letter.open': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: readInput,
    output: () =>
      z.object({
        thread: desk(),
        messages: z.array(message()),
        typing: z.boolean(),
        notes: z.array(deskNote()),
        /** Reports that a child was hurt, made from this thread. */
        abuse: z.array(abuseReport()),
        /** The writer's situation card as it is now, when it was given along. */
        card: cardText().nullable(),
      }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** The same for whoever may open the thread; each look is in the writer's access log. */
  'staff.letter.pictures': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: pictureInput,
    output: pictureAddresses,
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /**
   * Asks to read a minor's thread that is no task at hand: a supervisor who looks in, an expert who looks back at what is
   * over. A supervisor, another one, decides.
   */
  'staff.letter.askReading': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ threadId, reason: readingReason }),
    output: () => z.object({ state: readingState }),
    errors: ['NOT_FOUND'],
  }),
  /** Whoever has a thread answers it: an expert, or a supervisor who has taken it. */
  'staff.letter.reply': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ threadId, text: letterText }),
    output: () => z.object({ thread: desk(), message: message() }),
    errors: ['NOT_FOUND', 'THREAD_CLOSED'],
  }),
  'staff.letter.close': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ threadId, summary: noteText.default('') }),
    output: () => z.object({ thread: desk() }),
    errors: ['NOT_FOUND', 'NOT_ANSWERED'],
  }),
  'staff.letter.typing': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ threadId }),
    output: () => z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** A private note: whoever may open the thread reads it, and who did is listed. */
  'staff.letter.note': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ threadId, text: noteText.min(1) }),
    output: () => z.object({ notes: z.array(deskNote()) }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** The report that the law asks for when a letter says that a child is hurt: its four steps, by whoever may open it. */
  'staff.letter.abuse': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ threadId, ...abuseFields }),
    output: () => z.object({ abuse: z.array(abuseReport()) }),
    errors: ['NOT_FOUND', 'REASON_REQUIRED'],
  }),
  /** Whom a thread may be handed to: the experts of the region but oneself, those on duty first. */
  'staff.letter.colleagues': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        colleagues: z.array(
          z.object({ ref: expertRef, name: z.string(), specialties: z.array(topic), onDuty: z.boolean() }),
        ),
      }),
    errors: [],
  }),
  /** Hands a thread on with a note: to a colleague, or with null back to all. The writer is told; the promise stays. */
  'staff.letter.transfer': action({
    host: 'staff',
    audience: ['expert', 'supervisor'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ threadId, to: expertRef.nullable(), note: noteText.min(1) }),
    output: () => z.object({ thread: desk() }),
    errors: ['NOT_FOUND', 'THREAD_CLOSED', 'COLLEAGUE_FULL'],
  }),
}
