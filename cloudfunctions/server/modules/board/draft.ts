import { lexicon } from '@catalog/lexicon/lexicon'
import { pointsAtSomebody } from '@shared/domain/board/wording'
import { wordsIn } from '@shared/domain/safety/words'
import { checkPublicText } from '../../cloud/contentCheck'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { openidOf } from '../../kernel/person'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { aliasOf, regionThread, type ThreadDocument } from '../letter'
import { announce, relaySoon } from '../notice'
import { type AskDocument, asksOf, isAdult, sealedEntry } from './askRepo'

/** After a no nobody is asked again for so long. */
const AFTER_NO_MS = 30 * 86_400_000

export const draft: Handler<'staff.board.draft'> = async (input, context) => {
  const { threadId, topic, question, answer } = input
  const { person, region, at, effectId } = context
  const thread = await regionThread(context, threadId)
  if (thread?.expertId !== person._id) return refuse('NOT_FOUND')
  if (thread.state !== 'answered' && thread.state !== 'closed') return refuse('NOT_ANSWERED')
  const refusal = (await refusalToAsk(context, thread)) ?? (await refusalOfText(input, context, thread))
  if (refusal) return refusal
  await storeAsk({
    _id: effectId,
    region,
    threadId,
    writerId: thread.writerId,
    expertId: person._id,
    topic,
    text: sealedEntry(context, effectId, { question, answer }),
    state: 'asked',
    at,
    decidedAt: null,
  })
  await relaySoon()
  return { entryId: effectId }
}

async function refusalToAsk(
  { at, effectId }: ActionContext,
  { _id, writerId }: ThreadDocument,
): Promise<Refusal<'MINOR_NOT_ASKED' | 'ALREADY_ASKED'> | null> {
  if (!(await isAdult(writerId, at))) return refuse('MINOR_NOT_ASKED')
  // The one that this very call stored before it was cut off is no other question.
  const others = (await asksOf(_id)).filter((ask) => ask._id !== effectId)
  return others.some((ask) => standsInTheWay(ask, at)) ? refuse('ALREADY_ASKED') : null
}

const standsInTheWay = ({ state, decidedAt }: AskDocument, at: number): boolean =>
  state === 'asked' || (state !== 'published' && at - (decidedAt ?? at) < AFTER_NO_MS)

async function refusalOfText(
  { question, answer }: Parameters<typeof draft>[0],
  context: ActionContext,
  thread: ThreadDocument,
): Promise<Refusal<'WORDING_REFUSED' | 'CHECK_UNAVAILABLE'> | null> {
  const alias = aliasOf(context, thread)
  for (const [field, text] of Object.entries({ question, answer }))
    if (pointsAtSomebody(text, alias) || namesMethod(text)) return refuse('WORDING_REFUSED', { field })
  const openid = await openidOf(context.person._id, context)
  const verdict = openid === null ? 'unknown' : await checkPublicText(`${question}\n${answer}`, openid)
  if (verdict === 'objects') return refuse('WORDING_REFUSED', { field: 'check' })
  return verdict === 'unknown' ? refuse('CHECK_UNAVAILABLE') : null
}

const namesMethod = (text: string): boolean => wordsIn(text, lexicon).kinds.includes('method')

/** With the notice that asks the writer. A repeat after a crash meets the document that is there. */
async function storeAsk(ask: AskDocument): Promise<void> {
  const { _id, region, writerId, threadId, at } = ask
  const notice = { id: `board_asked:${_id}`, region, kind: 'board_asked', ref: threadId, at } as const
  await unlessThere(() =>
    inTransaction(async (transaction) => {
      await transaction.insert('board_asks', ask)
      await announce(transaction, { ...notice, to: { person: writerId } })
    }),
  )
}
