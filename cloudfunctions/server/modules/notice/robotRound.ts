import { noticeRules } from '@shared/domain/notice/kinds'
import { robotText } from '@shared/domain/notice/robotText'
import { now } from '../../cloud/clock'
import { newId } from '../../cloud/ids'
import { type RobotOutcome, sendToRobot } from '../../cloud/robot'
import { claimLease, releaseLease } from '../../kernel/leaseRepo'
import type { Service } from '../../kernel/start'
import { type NoticeDocument, queuedNotices, settleQueued } from './noticeRepo'
import { lastSpoken, storeSpoken } from './robotRepo'

/** What the platform takes from one robot. Counted over any minute, not from one full minute to the next. */
const MOST = 20
const WINDOW_MS = 60_000
/** Longer than a message and its bookkeeping take. */
const LEASE_MS = 15_000
const PER_MESSAGE = 500

type Queued = Pick<NoticeDocument, '_id' | 'kind' | 'event'>

/**
 * Lets the robot speak once, for everything that waits, if it may: one relay at a time, at most 20 messages in any
 * minute. With `gapMs` what is calm waits until so long after the last message, so that several become one.
 * Returns how many notices it settled, by its message or because there is no robot any more.
 */
export async function robotRound({ region, outlets }: Service, gapMs: number): Promise<number> {
  const { robot, deskLink } = outlets
  if ((await waiting(region, 1)).length === 0) return 0
  const lease = `robot:${region}`
  const holder = newId()
  const at = now()
  if (!(await claimLease(lease, holder, at, at + LEASE_MS))) return 0
  try {
    if (!robot) return await withoutRobot(region)
    const spoken = (await lastSpoken(region)).filter((spokeAt) => spokeAt > at - WINDOW_MS)
    const queued = await waiting(region, PER_MESSAGE)
    const urgent = queued.some(({ kind }) => noticeRules[kind].urgency === 'now')
    const tooSoon = !urgent && at - (spoken.at(-1) ?? 0) < gapMs
    if (queued.length === 0 || spoken.length >= MOST || tooSoon) return 0
    // Counted before it is said: if this relay dies in between, one too few goes out in this minute.
    await storeSpoken(region, [...spoken, at])
    await settle(queued, await sendToRobot(robot, robotText(countsOf(queued), deskLink)))
    return queued.length
  } finally {
    await releaseLease(lease, holder)
  }
}

async function waiting(region: string, limit: number): Promise<readonly Queued[]> {
  const urgent = await queuedNotices(region, 0, limit)
  return urgent.length === limit
    ? urgent
    : [...urgent, ...(await queuedNotices(region, 1, limit - urgent.length))]
}

/** One event that several colleagues are told of is one. */
function countsOf(queued: readonly Queued[]) {
  const kinds = new Map(queued.map(({ event, kind }) => [event, kind]))
  const counts = new Map<Queued['kind'], number>()
  for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** The robot was switched off while these waited for it: they go on to the next channel. */
async function withoutRobot(region: string): Promise<number> {
  const queued = await waiting(region, PER_MESSAGE)
  if (queued.length > 0) await settle(queued, 'notConfigured')
  return queued.length
}

/** A message that went out ends the way of those for whom one channel is enough; the others go on at once. */
async function settle(queued: readonly Queued[], outcome: RobotOutcome | 'notConfigured'): Promise<void> {
  const enough = ({ kind }: Queued): boolean => outcome === 'ok' && noticeRules[kind].reach === 'first'
  const ended = queued.filter(enough).map(({ _id }) => _id)
  const further = queued.filter((one) => !enough(one)).map(({ _id }) => _id)
  if (ended.length > 0) await settleQueued(ended, outcome, { state: 'sent' })
  if (further.length > 0) await settleQueued(further, outcome, { nextAt: now() })
}
