import { now } from '../../cloud/clock'
import { newId } from '../../cloud/ids'
import { within } from '../../cloud/patience'
import { log, traceOf } from '../../kernel/log'
import { type Service, start } from '../../kernel/start'
import type { Job } from '../../kernel/tick'
import { type Climbed, climb } from './climb'
import { dueNotices, type NoticeDocument } from './noticeRepo'
import { robotRound } from './robotRound'

interface Share {
  /** At most so many notices. */
  readonly limit: number
  /** Nothing new is begun after so long. */
  readonly ms: number
  /** How long after the robot's last message what is calm may speak again. */
  readonly robotGapMs: number
}

/** Of the minute of a tick, which has other jobs too. */
const TICK: Share = { limit: 2000, ms: 30_000, robotGapMs: 0 }
/** Beside a call whose caller is waiting for the answer. */
const SOON: Share = { limit: 12, ms: 1000, robotGapMs: 20_000 }
const SOON_MS = 1500
const AT_ONCE = 8

/** Carries out what is due; the minute's job. */
export const relay: Job = () => relayShare(start(), TICK)

/**
 * Carries out a few due notices at once, so that a reply is told of in the second in which it is written. Call it after
 * the commit. It takes 1.5 seconds at most and never fails; the tick carries out what is left.
 */
export async function relaySoon(): Promise<void> {
  const startedAt = now()
  try {
    await within(SOON_MS, relayShare(start(), SOON), 0)
  } catch (error) {
    log({
      requestId: newId(),
      action: 'relaySoon',
      ms: now() - startedAt,
      outcome: 'INTERNAL',
      person: null,
      fault: traceOf(error),
    })
  }
}

/** Any number of relays may run at once: each notice is carried by one of them. Returns how many this one carried. */
async function relayShare(service: Service, { limit, ms, robotGapMs }: Share): Promise<number> {
  const until = now() + ms
  const failed = new Set<string>()
  let carried = 0
  let speak = robotGapMs === 0
  while (carried < limit && now() < until) {
    const due = await dueNotices(service.region, now(), Math.min(AT_ONCE, limit - carried))
    // Nothing but what has failed in this share already: the fault is not the notices'.
    if (due.length > 0 && due.every(({ _id }) => failed.has(_id))) break
    const ends = await Promise.all(due.map((notice) => climbApart(service, notice, failed)))
    carried += ends.filter((end) => end !== 'lost').length
    speak ||= ends.includes('queued')
    // Full hands: more may be due.
    if (due.length === AT_ONCE || ends.includes('spread')) continue
    // What the robot said, or could not say, may go on at once.
    if (!speak || (await robotRound(service, robotGapMs)) === 0) break
  }
  return carried
}

/** One that fails leaves the others alone. It was taken up, so it comes again when its lease is over. */
async function climbApart(service: Service, notice: NoticeDocument, failed: Set<string>): Promise<Climbed> {
  try {
    return await climb(service, notice)
  } catch (error) {
    failed.add(notice._id)
    log({
      requestId: notice._id,
      action: 'notice',
      ms: 0,
      outcome: 'INTERNAL',
      person: null,
      fault: traceOf(error),
    })
    return 'lost'
  }
}
