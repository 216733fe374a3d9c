import { type Channel, noticeRules } from '@shared/domain/notice/kinds'
import { nextRound, nextStep, type Outcome } from '@shared/domain/notice/ladder'
import { dateOn } from '@shared/kit/time'
import { now } from '../../cloud/clock'
import { sendSms } from '../../cloud/sms'
import { inTransaction } from '../../cloud/transaction'
import { log, traceOf } from '../../kernel/log'
import { bumpSignal } from '../../kernel/signals'
import type { Service } from '../../kernel/start'
import { announce, noticeId } from './announce'
import { addToInbox } from './inboxRepo'
import { addNotice, fresh, NEVER, type NoticeDocument, saveNotice, takeNotice } from './noticeRepo'
import { recipients } from './recipients'
import { subscribe } from './subscribe'

/** Longer than one step may take; a relay that says nothing for so long is gone. */
const LEASE_MS = 30_000
/** Nothing that is sound is taken up so often. */
const MOST_ATTEMPTS = 100

/**
 * Carries one notice as far as it gets. Each step is stored when it is done, so that whoever takes the notice up after
 * a crash repeats that one step at most. Returns false when somebody else has it.
 */
export async function climb(service: Service, seen: NoticeDocument): Promise<boolean> {
  const taken = await takeNotice(seen, now() + LEASE_MS)
  if (!taken) return false
  if (taken.attempts > MOST_ATTEMPTS) await bury(taken)
  else if (!(await spread(taken))) await walk(service, taken)
  return true
}

/** One for the staff becomes one for each of them whom it concerns. False when it goes its own way. */
async function spread(notice: NoticeDocument): Promise<boolean> {
  const { staff, region, kind, ref, at, rank, event } = notice
  if (staff === null) return false
  const people = await recipients(region, staff)
  // Nobody is there, and nothing burns: whoever comes next finds it in the app.
  if (people.length === 0 && noticeRules[kind].urgency === 'now') return false
  for (const person of people) {
    const _id = noticeId(`${event}:${person}`)
    await addNotice({ _id, region, kind, person, staff: null, event, ref, at, rank, nextAt: now(), ...fresh })
  }
  await saveNotice(notice, {
    state: 'sent',
    tried: { ...notice.tried, app: people.length === 0 ? 'nobody' : 'ok' },
  })
  return true
}

async function walk(service: Service, taken: NoticeDocument): Promise<void> {
  for (let notice: NoticeDocument | null = taken; notice; ) {
    const step = nextStep(notice.kind, notice.tried, notice.rounds, now())
    switch (step.next) {
      case 'wait':
        return
      case 'sent':
        await saveNotice(notice, { state: 'sent' })
        return
      case 'dead':
        return bury(notice)
      case 'again':
        await saveNotice(notice, {
          rounds: notice.rounds + 1,
          tried: nextRound(notice.tried),
          nextAt: step.at,
        })
        return
      default:
        notice = await take(service, notice, step.next)
    }
  }
}

/** Tries one channel and writes down how it answered. Null when somebody else has taken the notice up. */
async function take(service: Service, notice: NoticeDocument, channel: Channel) {
  if (channel === 'robot') return queue(service, notice)
  const outcome = await attempt(service, notice, channel)
  return saveNotice(notice, { tried: { ...notice.tried, [channel]: outcome }, nextAt: now() + LEASE_MS })
}

async function attempt(
  service: Service,
  notice: NoticeDocument,
  channel: Exclude<Channel, 'robot'>,
): Promise<Outcome> {
  const { person } = notice
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

/** The robot speaks for many at once, so a notice waits for its next message. */
const queue = ({ outlets }: Service, notice: NoticeDocument) =>
  outlets.robot
    ? saveNotice(notice, {
        tried: { ...notice.tried, robot: 'queued' },
        robotAt: now(),
        nextAt: NEVER,
      })
    : saveNotice(notice, { tried: { ...notice.tried, robot: 'notConfigured' } })

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
