import { command, db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'

/** One message as it is stored. */
export interface MessageDocument {
  readonly _id: string
  readonly region: string
  readonly threadId: string
  readonly seq: number
  readonly from: 'writer' | 'expert' | 'service'
  readonly authorId: string
  /** Under which its author sent it. Missing in messages that are older than this. */
  readonly key?: string | null
  /** Sealed; empty once it was taken back. */
  readonly text: string
  readonly at: number
  /** Ids of the pictures that go with it; an older message has none. */
  readonly pictures?: readonly string[]
}

/** A message as the module works with it; `text` is null when it was taken back. */
export interface Message {
  readonly seq: number
  readonly from: MessageDocument['from']
  readonly text: string | null
  readonly at: number
  /** Under which the one who asks has sent it; null for everything else. */
  readonly key: string | null
  readonly pictures?: number
}

type Sealing = Pick<ActionContext, 'sealer'>
type Reading = Pick<ActionContext, 'sealer' | 'person'>

const messages = db.collection<MessageDocument>('messages')

const textPlace = (id: string) => ({ collection: 'messages', id, field: 'text' })
export const sealedText = ({ sealer }: Sealing, id: string, text: string): string =>
  sealer.seal(text, textPlace(id))

export function openedMessage({ sealer, person }: Reading, message: MessageDocument): Message {
  const { _id, seq, from, text, at, authorId, pictures, key = null } = message
  return {
    seq,
    from,
    text: text === '' ? null : sealer.open(text, textPlace(_id)),
    at,
    key: authorId === person._id ? key : null,
    ...(pictures?.length ? { pictures: pictures.length } : {}),
  }
}

export const findMessage = (id: string) => messages.get(id)

/** Ids of the pictures of one message; none of one that is not there. */
export async function picturesOf(threadId: string, seq: number): Promise<readonly string[]> {
  const [found] = await messages.find({ threadId, seq }, { limit: 1, fields: ['pictures'] })
  return found?.pictures ?? []
}

/** A message that the writer of the thread wrote, by its number. */
export async function writersMessage(
  threadId: string,
  seq: number,
): Promise<Pick<MessageDocument, '_id' | 'pictures'> | null> {
  const [found] = await messages.find({ threadId, seq }, { limit: 1, fields: ['from', 'pictures'] })
  return found?.from === 'writer' ? found : null
}

/** More than this after one reply is a conversation in which somebody answers. */
const UNANSWERED = 50

/** What the writer has said since the last reply, as far as it was not taken back. */
export interface Unanswered {
  readonly seqs: readonly number[]
  readonly replied: boolean
}

export async function unansweredOf(threadId: string): Promise<Unanswered> {
  const newest = await messages.find(
    { threadId },
    { order: [['seq', 'desc']], limit: UNANSWERED, fields: ['seq', 'from', 'text'] },
  )
  const reply = newest.findIndex(({ from }) => from === 'expert')
  const since = reply < 0 ? newest : newest.slice(0, reply)
  return {
    replied: reply >= 0,
    seqs: since.filter(({ from, text }) => from === 'writer' && text !== '').map(({ seq }) => seq),
  }
}

/** In order, beginning after `after`. */
export async function messagesOf(
  context: Reading,
  threadId: string,
  after: number,
  limit: number,
): Promise<Message[]> {
  const found = await messages.find(
    { threadId, seq: command().gt(after) },
    { order: [['seq', 'asc']], limit },
  )
  return found.map((message) => openedMessage(context, message))
}
