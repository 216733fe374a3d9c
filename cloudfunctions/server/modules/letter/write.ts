import type { ThreadState } from '@shared/domain/letter/thread'
import { isDuplicate } from '../../cloud/database'
import { newId } from '../../cloud/ids'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { noteWait } from '../duty/waits'
import { announce } from '../notice'
import type { Heeded } from '../safety'
import { dropDraft } from '../volunteer/drop'
import {
  findMessage,
  type Message,
  type MessageDocument,
  openedMessage,
  sealedText,
  type Unanswered,
  unansweredOf,
  writersMessage,
} from './messageRepo'
import { bindPictures, dropPictures } from './pictureRepo'
import {
  bestPromise,
  type EarlierPromise,
  findThread,
  holds,
  NEVER,
  owes,
  quietAfter,
  quietOf,
  sealedAlias,
  type ThreadDocument,
  withoutVolunteer,
} from './threadRepo'
import { unsayClosing } from './unsayClosing'

/** Whatever changes a thread: the message, the thread and the record of who did it are stored together or not at all. */

type Context = Pick<ActionContext, 'person' | 'region' | 'at' | 'sealer' | 'effectId' | 'key'>

/** One line of the record of a thread: who changed what and when, how the thread stood before, and how it stands since. */
export interface ChangeDocument {
  readonly _id: string
  readonly region: string
  readonly threadId: string
  readonly at: number
  /** `SERVICE` for what the clock did in nobody's name. */
  readonly actorId: string
  readonly change: ThreadChange
  /** Null for a thread that was not there. */
  readonly from: ThreadState | null
  readonly to: ThreadState
  /** Who had it before, and who has it since. */
  readonly fromId: string | null
  readonly toId: string | null
}

/** Who did what the clock does. */
export const SERVICE = 'service'

export type ThreadChange =
  | 'opened'
  | 'reopened'
  | 'continued'
  | 'claimed'
  | 'answered'
  | 'transferred'
  | 'reassigned'
  | 'closed'
  | 'takenBack'
  | 'breached'
  | 'promiseMoved'
  | 'volunteerTook'
  | 'volunteerLeft'
  | 'drafted'
  | 'released'
  | 'givenBack'
  | 'abuseReported'

export interface Written {
  readonly thread: ThreadDocument
  readonly message: Message
}

/** What the writer says of a new thread, and what is promised. */
export interface NewThread {
  readonly topic: string | null
  readonly alias: string
  readonly wishedExpertId: string | null
  readonly heldUntil: number
  readonly withCard: boolean
  readonly dueAt: number
  readonly dueKnown: boolean
  readonly watchAt: number
  readonly owedAt: number
  readonly earlierPromises: readonly EarlierPromise[]
  readonly forVolunteers: boolean
}

/** A thread with its first message, stored together, once per effect id. */
export async function openThread(
  context: ActionContext,
  fresh: NewThread,
  { text, pictures }: Pick<NewMessage, 'text' | 'pictures'>,
  heeded: Heeded,
) {
  const { effectId, region, person, at, key } = context
  const thread: ThreadDocument = {
    _id: effectId,
    region,
    writerId: person._id,
    key,
    expertId: null,
    wishedExpertId: fresh.wishedExpertId,
    heldUntil: fresh.heldUntil,
    withCard: fresh.withCard,
    state: 'waiting',
    topic: fresh.topic,
    alias: sealedAlias(context, effectId, fresh.alias),
    rank: heeded.rank,
    openedAt: at,
    lastAt: at,
    lastSeq: 1,
    seenByWriter: 1,
    seenByExpert: 0,
    dueAt: fresh.dueAt,
    dueKnown: fresh.dueKnown,
    watchAt: fresh.watchAt,
    owedAt: fresh.owedAt,
    earlierPromises: fresh.earlierPromises,
    takenAt: 0,
    repliedAt: 0,
    expertAway: false,
    closedAt: null,
    quietAt: NEVER,
    quietToldAt: null,
    writerTypedAt: 0,
    expertTypedAt: 0,
    rating: null,
    before: null,
    after: null,
    forVolunteers: fresh.forVolunteers,
    ...withoutVolunteer,
  }
  return onceOnly(context, async (transaction) => {
    const message = await addMessage(transaction, context, effectId, {
      seq: 1,
      from: 'writer',
      text,
      pictures,
    })
    await transaction.insert('threads', thread)
    await noteChange(transaction, context, 'opened', { before: null, after: thread })
    await heeded.store(transaction, context)
    const { wishedExpertId } = thread
    await announce(transaction, {
      id: `letter_new:${effectId}`,
      region,
      kind: 'letter_new',
      // While nobody else may take it, nobody else is called.
      to: wishedExpertId !== null && holds(thread, at) ? { person: wishedExpertId } : { staff: 'duty' },
      ref: effectId,
      at,
    })
    return { thread, message }
  })
}

/** What a message changes of its thread; `lastSeq` and `lastAt` follow from the message itself. */
export type ThreadEdit = Partial<
  Pick<
    ThreadDocument,
    | 'state'
    | 'expertId'
    | 'rank'
    | 'dueAt'
    | 'dueKnown'
    | 'watchAt'
    | 'owedAt'
    | 'earlierPromises'
    | 'takenAt'
    | 'wishedExpertId'
    | 'heldUntil'
    | 'expertAway'
    | 'closedAt'
    | 'seenByWriter'
    | 'seenByExpert'
    | 'forVolunteers'
    | 'volunteerId'
    | 'draftId'
  >
>

/** What becomes of a thread, and what its record says. */
interface Decided {
  readonly edit: ThreadEdit
  readonly change: ThreadChange
}

/** These decide on the waiting draft themselves; whatever else takes it from a thread drops it. */
const decidesOnDraft: readonly ThreadChange[] = ['released', 'givenBack']

async function dropDraftOf(
  transaction: Transaction,
  { person, at }: Context,
  thread: ThreadDocument,
  { edit, change }: Decided,
): Promise<void> {
  if (edit.draftId !== null || decidesOnDraft.includes(change)) return
  await dropDraft(transaction, thread, { actorId: person._id, at })
}

/**
 * Adds the next message to a thread and changes the thread with it, or does neither. `decide` sees the thread
 * as it is in that moment and may run again when somebody else was faster; null leaves everything as it is.
 */
export async function appendMessage(
  context: ActionContext,
  threadId: string,
  author: { readonly text: string } & (
    | { readonly from: 'writer'; readonly heeded: Heeded; readonly pictures: readonly string[] }
    | { readonly from: 'expert' }
  ),
  decide: (thread: ThreadDocument) => Decided | null,
  more: (
    transaction: Transaction,
    before: ThreadDocument,
    after: ThreadDocument,
  ) => Promise<void> = async () => undefined,
) {
  let before: ThreadDocument | null = null
  const written = await onceOnly(context, async (transaction) => {
    const thread = await transaction.get<ThreadDocument>('threads', threadId)
    before = thread
    const decided = thread && decide(thread)
    if (!thread || !decided) return null
    const seq = thread.lastSeq + 1
    const { from, text } = author
    const pictures = author.from === 'writer' ? author.pictures : []
    const message = await addMessage(transaction, context, threadId, { from, text, seq, pictures })
    const seen =
      author.from === 'writer'
        ? { seenByWriter: seq, writerTypedAt: 0 }
        : { seenByExpert: seq, expertTypedAt: 0, repliedAt: context.at }
    const said = { ...seen, ...decided.edit, lastSeq: seq, lastAt: Math.max(context.at, thread.lastAt) }
    const edit = { ...said, ...quietOf({ ...thread, ...said }) }
    const after = { ...thread, ...edit }
    await transaction.update('threads', threadId, edit)
    await noteChange(transaction, context, decided.change, { before: thread, after })
    await dropDraftOf(transaction, context, thread, decided)
    await more(transaction, thread, after)
    if (author.from === 'expert') {
      await announceReply(transaction, context, thread)
      if (owes(thread)) await noteWait(transaction, context, { ...thread, dueAt: bestPromise(thread) })
    } else await author.heeded.store(transaction, context)
    return { thread: after, message }
  })
  if (written && before) await unsayClosing(before, context.at)
  return written
}

/** Changes a thread without a message and does `more` with it, or leaves it when `decide` gives null. */
export async function changeThread(
  context: Context,
  threadId: string,
  decide: (thread: ThreadDocument) => Decided | null,
  more: (transaction: Transaction, thread: ThreadDocument) => Promise<void> = async () => undefined,
): Promise<ThreadDocument | null> {
  return inTransaction(async (transaction) => {
    const thread = await transaction.get<ThreadDocument>('threads', threadId)
    const decided = thread && decide(thread)
    if (!thread || !decided) return null
    const edit = { ...decided.edit, ...quietAfter(thread, { ...thread, ...decided.edit }) }
    const after = { ...thread, ...edit }
    await transaction.update('threads', threadId, edit)
    await noteChange(transaction, context, decided.change, { before: thread, after })
    await dropDraftOf(transaction, context, thread, decided)
    await more(transaction, thread)
    return after
  })
}

interface TakenBack {
  readonly thread: ThreadDocument
  readonly messageId: string
  /** Ids of the pictures that went with it; their files are still there. */
  readonly pictures: readonly string[]
}

/** Erases the text of a message that the writer takes back. The caller has made sure that nobody has read it. */
export async function takeBackMessage(
  context: Context,
  threadId: string,
  seq: number,
  mayTakeBack: (thread: ThreadDocument, unanswered: Unanswered) => ThreadEdit | null,
): Promise<TakenBack | 'notFound' | 'refused'> {
  const message = await writersMessage(threadId, seq)
  if (!message) return 'notFound'
  const { _id: messageId, pictures = [] } = message
  return inTransaction(async (transaction) => {
    const thread = await transaction.get<ThreadDocument>('threads', threadId)
    if (!thread) return 'notFound' as const
    // Read again on every try, so that of two that are taken back at once the later one sees the earlier.
    const stands = mayTakeBack(thread, await unansweredOf(threadId))
    if (!stands) return 'refused' as const
    await transaction.update('messages', messageId, { text: '', pictures: [] })
    await dropPictures(transaction, pictures)
    const lastAt = Math.max(context.at, thread.lastAt)
    const edit = { ...stands, lastAt, ...quietOf({ ...thread, ...stands, lastAt }) }
    const after = { ...thread, ...edit }
    // Written in every case, so that an expert who opens the thread meanwhile meets a conflict.
    await transaction.update('threads', threadId, edit)
    await noteChange(transaction, context, 'takenBack', { before: thread, after })
    await dropDraftOf(transaction, context, thread, { edit, change: 'takenBack' })
    return { thread: after, messageId, pictures }
  })
}

interface NewMessage {
  readonly seq: number
  readonly from: 'writer' | 'expert'
  readonly text: string
  /** Ids. */
  readonly pictures: readonly string[]
}

async function addMessage(
  transaction: Transaction,
  context: Context,
  threadId: string,
  { seq, from, text, pictures }: NewMessage,
): Promise<Message> {
  const { effectId, region, person, at, key } = context
  const document: MessageDocument = {
    _id: effectId,
    region,
    threadId,
    seq,
    from,
    authorId: person._id,
    key,
    text: sealedText(context, effectId, text),
    at,
    pictures,
  }
  await transaction.insert('messages', document)
  await bindPictures(transaction, pictures, effectId)
  return openedMessage(context, document)
}

/** One notice a reply; the writer is nudged again only when the earlier ones were seen. */
const announceReply = (
  transaction: Transaction,
  { effectId, region, at }: Context,
  { _id, writerId }: ThreadDocument,
): Promise<void> =>
  announce(transaction, {
    id: `reply_arrived:${effectId}`,
    region,
    kind: 'reply_arrived',
    to: { person: writerId },
    ref: _id,
    at,
  })

/** How a thread stood before a change, and how it stands after it. */
interface Step {
  readonly before: ThreadDocument | null
  readonly after: ThreadDocument
}

/** Who changed a thread. */
export const noteChange = (
  transaction: Transaction,
  { person, at }: Pick<Context, 'person' | 'at'>,
  change: ThreadChange,
  step: Step,
): Promise<void> => insertChange(transaction, { id: newId(), at, actorId: person._id }, change, step)

/** What the clock did: in nobody's name, or for whoever has caused it. */
export const noteSystemChange = (
  transaction: Transaction,
  { id, at, actorId = SERVICE }: { readonly id: string; readonly at: number; readonly actorId?: string },
  change: ThreadChange,
  step: Step,
): Promise<void> => insertChange(transaction, { id, at, actorId }, change, step)

function insertChange(
  transaction: Transaction,
  { id, at, actorId }: { readonly id: string; readonly at: number; readonly actorId: string },
  change: ThreadChange,
  { before, after }: Step,
): Promise<void> {
  const document: ChangeDocument = {
    _id: id,
    region: after.region,
    threadId: after._id,
    at,
    actorId,
    change,
    from: before?.state ?? null,
    to: after.state,
    fromId: before?.expertId ?? null,
    toId: after.expertId,
  }
  return transaction.insert('thread_changes', document)
}

/** Runs it; when the message of this effect is there already, gives what was stored then. */
async function onceOnly<T>(
  context: Context,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T | Written> {
  try {
    return await inTransaction(work)
  } catch (error) {
    const earlier = isDuplicate(error) ? await findMessage(context.effectId) : null
    const thread = earlier && (await findThread(earlier.threadId))
    if (!earlier || !thread) throw error
    return { thread, message: openedMessage(context, earlier) }
  }
}
