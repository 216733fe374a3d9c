import { type Channel, channels, type NoticeKind, noticeRules } from './kinds'

/**
 * How one channel answered. `gathered`: an earlier unread one speaks for it. `queued`: waits for the robot's next
 * message. `timeout`: it may have been sent. `nobody`: there is no one to tell.
 */
export type Outcome =
  | 'ok'
  | 'gathered'
  | 'queued'
  | 'timeout'
  | 'limited'
  | 'failed'
  | 'invalid'
  | 'refused'
  | 'noQuota'
  | 'notConfigured'
  | 'noProvider'
  | 'nobody'

/** What this round has tried; null is not yet. */
export type Tried = Readonly<Record<Channel, Outcome | null>>

export const nothingTried: Tried = { app: null, subscribe: null, robot: null, sms: null }

export type Step =
  | { readonly next: Channel }
  /** The robot's next message takes it along. */
  | { readonly next: 'wait' }
  | { readonly next: 'sent' }
  /** Tried again from the first channel that did not work, at this time. */
  | { readonly next: 'again'; readonly at: number }
  | { readonly next: 'dead' }

const MINUTE = 60_000
/** Doubling waits up to two hours: together a day. */
const LONGEST_WAIT = 120 * MINUTE
export const ROUNDS = 19

const maybeLater = new Set<Outcome | null>(['timeout', 'limited', 'failed'])

/**
 * What comes next for a notice. One channel after the other without a pause, the list in the app first; what the
 * channels say decides whether that was enough. A round that reached nobody is repeated while there is hope, for a
 * day; then the notice is dead, and somebody has to look at it.
 *
 * @param rounds how many rounds have ended before this one
 */
export function nextStep(kind: NoticeKind, tried: Tried, rounds: number, at: number): Step {
  const rule = noticeRules[kind]
  for (const channel of rule.channels) {
    const outcome = tried[channel]
    if (outcome === 'queued') return { next: 'wait' }
    if (outcome === null) return { next: channel }
    if (outcome === 'ok' && channel !== 'app' && rule.reach === 'first') return { next: 'sent' }
  }
  const outside = channels.filter((channel) => channel !== 'app').map((channel) => tried[channel])
  if (outside.some((outcome) => outcome === 'ok' || outcome === 'gathered')) return { next: 'sent' }
  const hope = rule.needs === 'outside' || outside.some((outcome) => maybeLater.has(outcome))
  if (hope && rounds + 1 < ROUNDS)
    return { next: 'again', at: at + Math.min(2 ** rounds * MINUTE, LONGEST_WAIT) }
  // A template or an address that the platform refuses does not mend itself.
  return hope || outside.includes('invalid') ? { next: 'dead' } : { next: 'sent' }
}

/** What stays tried in the next round: the list in the app has it already. */
export const nextRound = ({ app }: Tried): Tried => ({ ...nothingTried, app: app === 'ok' ? 'ok' : null })
