import { isMinor } from '@shared/domain/assessment/minor'
import { db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import type { ActionContext } from '../../kernel/context'
import { findPerson } from '../../kernel/personRepo'

export interface EntryText {
  readonly question: string
  readonly answer: string
}

/** What an expert wrote and the writer is asked about. It stays here, sealed, whatever the writer decides. */
export interface AskDocument {
  readonly _id: string
  readonly region: string
  readonly threadId: string
  readonly writerId: string
  readonly expertId: string
  readonly topic: string | null
  /** Sealed JSON of question and answer; never changed. */
  readonly text: string
  readonly state: 'asked' | 'published' | 'declined' | 'withdrawn'
  readonly at: number
  /** When the writer last said yes or no; null before. */
  readonly decidedAt: number | null
}

type Sealing = Pick<ActionContext, 'sealer'>
const MOST = 20

const asks = db.collection<AskDocument>('board_asks')
const place = (id: string) => ({ collection: 'board_asks', id, field: 'text' })

export const sealedEntry = ({ sealer }: Sealing, id: string, text: EntryText): string =>
  sealer.seal(JSON.stringify(text), place(id))
export const openedEntry = ({ sealer }: Sealing, { _id, text }: AskDocument): EntryText =>
  JSON.parse(sealer.open(text, place(_id))) as EntryText

/** What a consent says that it was given to. */
export const digestOfEntry = ({ question, answer }: EntryText): string => sha256(`${question}\n${answer}`)

export async function ownAsk(
  { person, region }: Pick<ActionContext, 'person' | 'region'>,
  id: string,
): Promise<AskDocument | null> {
  const found = await asks.get(id)
  return found?.writerId === person._id && found.region === region ? found : null
}

export const asksOf = (threadId: string) => asks.find({ threadId }, { order: [['at', 'desc']], limit: MOST })

/** Nobody asks a minor to agree that others read of them; who never told an age may be one. */
export async function isAdult(personId: string, at: number): Promise<boolean> {
  const birthMonth = (await findPerson(personId))?.birthMonth ?? null
  return birthMonth !== null && !isMinor(birthMonth, at)
}
