import { gramsOf } from '@shared/domain/board/grams'
import { isDuplicate } from '../../cloud/database'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteTaken } from '../notice'
import { type AskDocument, digestOfEntry, isAdult, openedEntry, ownAsk } from './askRepo'
import type { EntryDocument } from './entryRepo'

/** Append-only: what the writer said to which text. */
interface BoardConsentDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly askId: string
  readonly granted: boolean
  readonly textSha256: string
  readonly at: number
}

/** The record, what everybody sees and what the writer sees of it change together or not at all. */
export const consent: Handler<'board.consent'> = async ({ entryId, granted, textSha256 }, context) => {
  const ask = await ownAsk(context, entryId)
  if (!ask) return refuse('NOT_FOUND')
  if (granted && !(await isAdult(context.person._id, context.at))) return refuse('MINOR_NOT_ASKED')
  if (textSha256 !== digestOfEntry(openedEntry(context, ask)))
    return refuse('BAD_INPUT', { field: 'textSha256' })
  const record: BoardConsentDocument = {
    _id: context.effectId,
    region: context.region,
    personId: context.person._id,
    askId: entryId,
    granted,
    textSha256,
    at: context.at,
  }
  try {
    const state = await inTransaction((transaction) => decide(transaction, context, record))
    await noteTaken(ask.threadId, 'board_asked', context.at)
    return { state }
  } catch (error) {
    const later = isDuplicate(error) ? await ownAsk(context, entryId) : null
    if (!later) throw error
    return { state: later.state }
  }
}

async function decide(
  transaction: Transaction,
  context: ActionContext,
  record: BoardConsentDocument,
): Promise<AskDocument['state']> {
  const { askId, granted } = record
  const ask = await transaction.get<AskDocument>('board_asks', askId)
  if (!ask) throw new Error('an ask is never removed')
  await transaction.insert('board_consents', record)
  const isPublic = ask.state === 'published'
  const state = granted ? 'published' : isPublic || ask.state === 'withdrawn' ? 'withdrawn' : 'declined'
  await transaction.update('board_asks', askId, { state, decidedAt: context.at })
  if (granted && !isPublic) await transaction.insert('board_entries', entryOf(context, ask))
  if (!granted && isPublic) await transaction.remove('board_entries', askId)
  return state
}

function entryOf(context: ActionContext, ask: AskDocument): EntryDocument {
  const { question, answer } = openedEntry(context, ask)
  return {
    _id: ask._id,
    region: ask.region,
    topic: ask.topic,
    question,
    answer,
    asks: gramsOf(question),
    says: gramsOf(answer),
    publishedAt: context.at,
    helped: 0,
  }
}
