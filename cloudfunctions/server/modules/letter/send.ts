import { isMinor } from '@shared/domain/assessment/minor'
import { afterWriterMessage, isAtWork } from '@shared/domain/letter/thread'
import { isForVolunteers } from '@shared/domain/letter/volunteer'
import { promiseFor } from '../../catalog/hours'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { isComing } from '../duty/expected'
import { onDuty } from '../duty/onDuty'
import { enabledExperts, mayHoldLetters } from '../duty/people'
import { hoursOf } from '../duty/specialDays'
import { announce, relaySoon } from '../notice'
import { type Heeded, heed, isInCare } from '../safety'
import { tellBothSides, tellVolunteer } from './live'
import { maySend } from './pictureRepo'
import { presentThread } from './present'
import { lastExpertOf, ownThread, stood, type ThreadDocument, withoutVolunteer } from './threadRepo'
import { appendMessage, noteSystemChange, openThread } from './write'

export const send: Handler<'letter.send'> = async (input, context) => {
  // What a minor needs the kernel has looked at already.
  if (context.person.birthMonth === null) return refuse('AGE_REQUIRED')
  const { threadId, text, pictures } = input
  if (!(await maySend(context, pictures, context.effectId)))
    return refuse('PICTURE_REFUSED', { why: 'missing' })
  const heeded = await heed(context, text, {
    source: 'letter',
    threadId: threadId ?? context.effectId,
  })
  const written = await (threadId === null
    ? begin(input, context, heeded)
    : goOn(threadId, input, context, heeded))
  if (written === 'notFound') return refuse('NOT_FOUND')
  if (written === null) return refuse('THREAD_CLOSED')
  await tellBothSides(written.thread, context.person._id)
  if (threadId === null || heeded.calls) await relaySoon()
  return { thread: await presentThread(context, written.thread), message: written.message }
}

async function begin(
  { topic, alias, sameExpert, card, text, pictures }: ParsedInput<'letter.send'>,
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
  const promised = await promisedNow(context)
  const fresh = {
    topic,
    alias,
    wishedExpertId,
    withCard: card,
    forVolunteers,
    ...promised.stored,
    ...(await keptFor(wishedExpertId, context, heeded, promised.halfAt)),
  }
  return openThread(context, fresh, { text, pictures }, heeded)
}

/**
 * A letter is kept for the one whom its writer asked for until half of the promise has passed, when that expert is there
 * by then. Words that ask for help wait for nobody.
 */
async function keptFor(
  wishedExpertId: string | null,
  { region, at }: ActionContext,
  { rank }: Heeded,
  halfAt: number,
) {
  const held =
    wishedExpertId !== null && rank !== 0 && (await isComing(region, wishedExpertId, { at, until: halfAt }))
  return held ? { heldUntil: halfAt, watchAt: halfAt } : {}
}

async function goOn(
  threadId: string,
  { text, pictures }: ParsedInput<'letter.send'>,
  context: ActionContext,
  heeded: Heeded,
) {
  const found = await ownThread(context, threadId)
  if (!found) return 'notFound' as const
  const { stored: promised } = await promisedNow(context)
  const { expertId } = found
  const missing = await missingOf(found, context)
  const isLeft = (thread: ThreadDocument) =>
    missing !== null &&
    thread.expertId === expertId &&
    // Who answered in this very moment is there after all.
    !(missing.expertAway && isAtWork(thread, context.at))
  const written = await appendMessage(
    context,
    threadId,
    { from: 'writer', text, heeded, pictures },
    (stored) => {
      const left = isLeft(stored)
      const thread = left ? { ...stored, expertId: null } : stored
      const next = afterWriterMessage(thread, context.at)
      if (!next) return null
      const promise = next.owed === 'anew' ? promised : {}
      const change = thread.state === 'closed' ? 'reopened' : 'continued'
      const first = heeded.rank === 0 ? asksForHelp : {}
      const free = left ? { ...missing, expertId: null, takenAt: 0 } : {}
      return { edit: { ...stood(next), ...promise, ...first, ...free }, change }
    },
    async (transaction, before, after) => {
      if (!isLeft(before)) return
      const { effectId, region, at } = context
      const id = `left:${effectId}`
      await noteSystemChange(transaction, { id, at }, 'reassigned', { before, after })
      await announce(transaction, {
        id,
        region,
        kind: 'letter_new',
        to: { staff: 'duty' },
        ref: threadId,
        at,
      })
    },
  )
  await tellVolunteer(found)
  if (written?.thread.expertId === null && expertId !== null) {
    await tellApps([expertId])
    await relaySoon()
  }
  return written
}

/**
 * What stands in a thread that is for all, because whoever had it has left the staff or is not there; null while they
 * can go on with it. Somebody who is only not there is asked first when they are back.
 */
async function missingOf(
  { expertId, takenAt, repliedAt }: ThreadDocument,
  { region, at }: ActionContext,
): Promise<Pick<ThreadDocument, 'wishedExpertId' | 'expertAway'> | null> {
  if (expertId === null) return null
  if (!(await mayHoldLetters(expertId))) return { wishedExpertId: null, expertAway: false }
  if (isAtWork({ takenAt, repliedAt }, at)) return null
  const here = await onDuty(region, at)
  return here.includes(expertId) ? null : { wishedExpertId: expertId, expertAway: true }
}

/** No volunteer answers it from now on. */
const asksForHelp = { rank: 0 as const, forVolunteers: false, ...withoutVolunteer }

async function promisedNow({ region, at }: ActionContext) {
  const { replyBy, halfAt, remindAt, known } = promiseFor(await hoursOf(region), at)
  const promise = { dueAt: replyBy, dueKnown: known, owedAt: at, earlierPromises: [] }
  return { stored: { ...promise, watchAt: remindAt, heldUntil: 0 }, halfAt }
}
