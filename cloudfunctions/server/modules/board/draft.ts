import { lexicon } from '@catalog/lexicon/lexicon'
import { pointsAtSomebody } from '@shared/domain/board/wording'
import { wordsIn } from '@shared/domain/safety/words'
import { checkPublicText } from '../../cloud/contentCheck'
import { openidOf } from '../../kernel/person'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { aliasOf, regionThread } from '../letter'
import { sealedEntry, storeAsk } from './askRepo'

export const draft: Handler<'staff.board.draft'> = async (input, context) => {
  const { threadId, topic, question, answer } = input
  const { person, region, at, effectId } = context
  const thread = await regionThread(context, threadId)
  if (thread?.expertId !== person._id) return refuse('NOT_FOUND')
  if (thread.state !== 'answered' && thread.state !== 'closed') return refuse('NOT_ANSWERED')
  const alias = aliasOf(context, thread)
  for (const field of ['question', 'answer'] as const)
    if (pointsAtSomebody(input[field], alias) || namesMethod(input[field]))
      return refuse('WORDING_REFUSED', { field })
  const openid = await openidOf(person._id, context)
  const verdict = openid === null ? 'unknown' : await checkPublicText(`${question}\n${answer}`, openid)
  if (verdict === 'objects') return refuse('WORDING_REFUSED', { field: 'check' })
  if (verdict === 'unknown') return refuse('CHECK_UNAVAILABLE')
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
  })
  return { entryId: effectId }
}

const namesMethod = (text: string): boolean => wordsIn(text, lexicon).kinds.includes('method')
