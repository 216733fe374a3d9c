import { type Channel, channels, type NoticeKind, noticeRules } from '@shared/domain/notice/kinds'
import { nextRound, nextStep, type Outcome, type Step, type Tried } from '@shared/domain/notice/ladder'
import { dateOn } from '@shared/kit/time'
import { now } from '../../cloud/clock'
import { sendSms } from '../../cloud/sms'
import { inTransaction } from '../../cloud/transaction'
import { log, traceOf } from '../../kernel/log'
import { findPerson } from '../../kernel/personRepo'
import { bumpSignal } from '../../kernel/signals'
import type { Service } from '../../kernel/start'
import { announce, noticeId } from './announce'
import { addToInbox } from './inboxRepo'
import {
  addNotice,
  fresh,
  isSettled,
  NEVER,
  type NoticeChange,
  type NoticeDocument,
  saveNotice,
  settlePending,
  takeNotice,
} from './noticeRepo'
import { recipients } from './recipients'
import { subscribe } from './subscribe'

/** Longer than one step may take; a relay that says nothing for so long is gone. */
const LEASE_MS = 30_000
/** Nothing that is sound is taken up so often. */
const MOST_ATTEMPTS = 100

/** How far it got: `spread` and `queued` leave something that can go on at once. */
export type Climbed = 'lost' | 'done' | 'spread' | 'queued'

/**
 * Carries one notice as far as it gets. Each step is stored when it is done, so that whoever takes the notice up after
 * a crash repeats that one step at most. `lost`: somebody else has it.
 */
export async function climb(service: Service, seen: NoticeDocument): Promise<Climbed> {
  const taken = await takeNotice(seen, now() + LEASE_MS)
  if (!taken) return 'lost'
  if (taken.attempts > MOST_ATTEMPTS) {
    await bury(taken)
    return 'done'
  }
  return (await spread(taken)) ?? (await handOver(taken)) ?? walk(service, taken)
}

/** Somebody has to do something about these. */
const needsSomebody: readonly NoticeKind[] = [
  'crisis_page',
  'crisis_lead',
  'crisis_unanswered',
  'follow_up',
  'letter_due_soon',
  'letter_overdue',
  'thread_transferred',
]

/** What is for somebody who was disabled meanwhile goes to the supervisors. Null when it goes its own way. */
async function handOver(notice: NoticeDocument): Promise<Climbed | null> {
  const { person, region, kind, ref, at, rank, event, tried } = notice
  if (person === null || !needsSomebody.includes(kind)) return null
  if ((await findPerson(person))?.staffState !== 'disabled') return null
  const _id = noticeId(`${event}:instead:${person}`)
  const to = { person: null, staff: 'supervisor' } as const
  await addNotice({ _id, region, kind, ...to, event, ref, at, rank, nextAt: now(), ...fresh })
  await saveNotice(notice, { state: 'sent', tried: { ...tried, app: 'nobody' } })
  return 'spread'
}

/** One for the staff becomes one for each of them whom it concerns. Null when it goes its own way. */
async function spread(notice: NoticeDocument): Promise<Climbed | null> {
  const { staff, region, kind, ref, at, rank, event, tried } = notice
  if (staff === null) return null
  const people = await recipients(region, staff, noticeRules[kind].urgency)
  const nobody = people.length === 0
  // Nobody is there, and nothing burns: whoever comes next finds it in the app.
  if (nobody && noticeRules[kind].urgency === 'now') return null
  for (const person of people) {
    const _id = noticeId(`${event}:${person}`)
    await addNotice({ _id, region, kind, person, staff: null, event, ref, at, rank, nextAt: now(), ...fresh })
  }
  const spent = await saveNotice(notice, {
    state: 'sent',
    tried: { ...tried, app: nobody ? 'nobody' : 'ok' },
  })
  // Somebody has taken the thing in hand meanwhile.
  if (!spent && ref !== null && (await isSettled(notice._id))) await settlePending(ref, kind)
  return nobody ? 'done' : 'spread'
}

/** One channel after the other; what a channel said and what follows from it are stored together. */
async function walk(service: Service, taken: NoticeDocument): Promise<Climbed> {
  let notice: NoticeDocument | null = taken
  let step = nextStep(taken.kind, taken.tried, taken.rounds, now())
  while (notice && isChannel(step)) {
    const tried: Tried = { ...notice.tried, [step.next]: await attempt(service, notice, step.next) }
    step = nextStep(notice.kind, tried, notice.rounds, now())
    notice = await saveNotice(notice, { tried, ...changesBy(step, tried, notice.rounds) })
  }
  if (!notice) return 'lost'
  if (step.next === 'dead') await bury(notice)
  // Taken up with nothing left to try: the relay before died after its last step.
  else if (notice === taken) await saveNotice(notice, changesBy(step, notice.tried, notice.rounds))
  return step.next === 'wait' ? 'queued' : 'done'
}

const isChannel = (step: Step): step is Extract<Step, { readonly next: Channel }> =>
  (channels as readonly string[]).includes(step.next)

function changesBy(step: Step, tried: Tried, rounds: number): NoticeChange {
  switch (step.next) {
    case 'sent':
      return { state: 'sent' }
    case 'wait':
      return { robotAt: now(), nextAt: NEVER }
    case 'again':
      return { rounds: rounds + 1, tried: nextRound(tried), nextAt: step.at }
    default:
      return { nextAt: now() + LEASE_MS }
  }
}

async function attempt(service: Service, notice: NoticeDocument, channel: Channel): Promise<Outcome> {
  const { person } = notice
  // The robot speaks for many at once, so a notice waits for its next message.
  if (channel === 'robot') return service.outlets.robot ? 'queued' : 'notConfigured'
  if (person === null) return 'nobody'
  if (channel === 'app') return list({ ...notice, person })
  try {
    return await (channel === 'sms' ? sendSms(person) : subscribe(service, { ...notice, person }, now()))
  } catch (error) {
    logFault(notice, channel, error)
    return 'failed'
  }
}

/** The list is what lasts. The signal only makes an open app ask sooner, so the notice does not wait for it. */
async function list(notice: NoticeDocument & { readonly person: string }): Promise<'ok'> {
  const { _id, region, person, kind, ref, at } = notice
  await addToInbox({ _id, region, personId: person, kind, ref, at, seenAt: null, nudgedAt: null })
  await bumpSignal([person]).catch((error: unknown) => logFault(notice, 'app', error))
  return 'ok'
}

const logFault = ({ _id }: NoticeDocument, channel: Channel, error: unknown): void =>
  log({
    requestId: _id,
    action: `notice:${channel}`,
    ms: 0,
    outcome: 'INTERNAL',
    person: null,
    fault: traceOf(error),
  })

/** Puts a notice away that reached nobody, and tells the administrators once a day that there are such. */
async function bury({ _id, attempts, region, kind }: NoticeDocument): Promise<void> {
  const at = now()
  await inTransaction(async (transaction) => {
    const notice = await transaction.get<NoticeDocument>('notices', _id)
    if (notice?.state !== 'pending' || notice.attempts !== attempts) return
    await transaction.update('notices', _id, { state: 'dead', robotAt: NEVER })
    if (kind === 'outbox_dead') return
    const id = `outbox_dead:${region}:${dateOn(at)}`
    await announce(transaction, { id, region, kind: 'outbox_dead', to: { staff: 'admin' }, ref: null, at })
  })
}
