import { isMinor } from '@shared/domain/assessment/minor'
import { afterWriterMessage } from '@shared/domain/letter/thread'
import { isForVolunteers } from '@shared/domain/letter/volunteer'
import { promiseFor } from '../../catalog/hours'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { enabledExperts, mayHoldLetters } from '../duty/people'
import { hoursOf } from '../duty/specialDays'
import { relaySoon } from '../notice'
import { isInCare } from '../safety'
import { type Heeded, heed } from './heed'
import { tellOtherSide, tellVolunteer } from './live'
import { presentThread } from './present'
import { lastExpertOf, ownThread, stood, withoutVolunteer } from './threadRepo'
import { appendMessage, openThread } from './write'

export const send: Handler<'letter.send'> = async (input, context) => {
  // What a minor needs the kernel has looked at already.
  if (context.person.birthMonth === null) return refuse('AGE_REQUIRED')
  const { threadId, text } = input
  const heeded = await heed(context, threadId ?? context.effectId, text)
  const written = await (threadId === null
    ? begin(input, context, heeded)
    : goOn(threadId, text, context, heeded))
  if (written === 'notFound') return refuse('NOT_FOUND')
  if (written === null) return refuse('THREAD_CLOSED')
  await tellOtherSide(written.thread, context.person._id)
  if (threadId === null || heeded.calls) await relaySoon()
  return { thread: await presentThread(context, written.thread), message: written.message }
}

async function begin(
  { topic, alias, sameExpert, card, text }: ParsedInput<'letter.send'>,
  context: ActionContext,
  heeded: Heeded,
) {
  const last = sameExpert ? await lastExpertOf(context) : null
  // Who may not answer any more would only keep others from it.
  const [wishedExpertId = null] = last === null ? [] : await enabledExperts([last])
  const forVolunteers = isForVolunteers({
    adult: !isMinor(context.person.birthMonth ?? '', context.at),
    asksForHelp: heeded.rank === 0,
    inCare: await isInCare(context, context.person._id),
    wishesSomebody: wishedExpertId !== null,
  })
  const fresh = {
    topic,
    alias,
    wishedExpertId,
    withCard: card,
    forVolunteers,
    ...(await promisedNow(context)),
  }
  return openThread(context, fresh, text, heeded)
}

async function goOn(threadId: string, text: string, context: ActionContext, heeded: Heeded) {
  const found = await ownThread(context, threadId)
  if (!found) return 'notFound' as const
  const promised = await promisedNow(context)
  // Whoever had it may have left the staff since: then it is for all.
  const { expertId } = found
  const gone = expertId !== null && !(await mayHoldLetters(expertId)) ? expertId : null
  const written = await appendMessage(context, threadId, { from: 'writer', text, heeded }, (stored) => {
    const left = gone !== null && stored.expertId === gone
    const thread = left ? { ...stored, expertId: null } : stored
    const next = afterWriterMessage(thread, context.at)
    if (!next) return null
    const promise = next.owed === 'anew' ? promised : {}
    const change = thread.state === 'closed' ? 'reopened' : 'continued'
    const first = heeded.rank === 0 ? asksForHelp : {}
    const free = left ? { expertId: null } : {}
    return { edit: { ...stood(next), ...promise, ...first, ...free }, change }
  })
  await tellVolunteer(found)
  return written
}

/** No volunteer answers it from now on. */
const asksForHelp = { rank: 0 as const, forVolunteers: false, ...withoutVolunteer }

async function promisedNow({ region, at }: ActionContext) {
  const { replyBy, remindAt, known } = promiseFor(await hoursOf(region), at)
  return { dueAt: replyBy, dueKnown: known, watchAt: remindAt, owedAt: at }
}
