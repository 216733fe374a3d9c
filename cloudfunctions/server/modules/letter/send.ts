import { afterWriterMessage } from '@shared/domain/letter/thread'
import { promiseFor } from '../../catalog/hours'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { tellOtherSide } from './live'
import { refusalToWrite } from './policy'
import { presentThread } from './present'
import { lastExpertOf, ownThread } from './threadRepo'
import { appendMessage, openThread } from './write'

export const send: Handler<'letter.send'> = async (input, context) => {
  const refusal = refusalToWrite(context)
  if (refusal) return refusal
  const written =
    input.threadId === null ? await begin(input, context) : await goOn(input.threadId, input.text, context)
  if (written === 'notFound') return refuse('NOT_FOUND')
  if (written === null) return refuse('THREAD_CLOSED')
  await tellOtherSide(written.thread, context.person._id)
  if (input.threadId === null) await relaySoon()
  return { thread: await presentThread(context, written.thread), message: written.message }
}

async function begin({ topic, alias, sameExpert, text }: ParsedInput<'letter.send'>, context: ActionContext) {
  const wishedExpertId = sameExpert ? await lastExpertOf(context) : null
  const fresh = { topic, alias, wishedExpertId, rank: 1, ...promisedNow(context) } as const
  return openThread(context, fresh, text)
}

async function goOn(threadId: string, text: string, context: ActionContext) {
  if (!(await ownThread(context, threadId))) return 'notFound' as const
  const promised = promisedNow(context)
  return appendMessage(context, threadId, { from: 'writer', text }, (thread) => {
    const next = afterWriterMessage(thread, context.at)
    if (!next) return null
    const promise = next.owesAnew ? promised : {}
    const change = thread.state === 'closed' ? 'reopened' : 'continued'
    return { edit: { ...promise, state: next.state, closedAt: null }, change }
  })
}

function promisedNow({ region, at }: ActionContext) {
  const { replyBy, remindAt, known } = promiseFor(region, at)
  return { dueAt: replyBy, dueKnown: known, watchAt: remindAt }
}
