import { dateOn } from '../../kit/time'
import type { Entry } from './entry'
import { standingOf } from './freshness'
import { isOpenAt, opensNextAt } from './openTimes'

/** What somebody looks for; null for anything. */
export interface Wanted {
  readonly topic: string | null
  readonly town: string | null
}

export interface Moment {
  readonly at: number
  readonly isWorkday: (on: string) => boolean
}

/** An entry as it may be shown now. */
export interface Found {
  readonly entry: Entry
  /** It was verified, and that is so long ago that it is said. */
  readonly ageing: boolean
  /** `unknown` where nobody has said when it is open. */
  readonly state: 'open' | 'unknown' | 'closed'
  /** When a closed one opens; null when that cannot be said. */
  readonly opensAt: number | null
}

const states: readonly Found['state'][] = ['open', 'unknown', 'closed']

function fits({ topics, town }: Entry, wanted: Wanted): boolean {
  const topical = wanted.topic === null || topics.length === 0 || topics.includes(wanted.topic)
  return topical && (wanted.town === null || town === null || town === wanted.town)
}

/** How exactly it was made for this: its topic counts more than its town. */
const closeness = ({ topics, town }: Entry, wanted: Wanted): number =>
  (wanted.topic !== null && topics.includes(wanted.topic) ? 2 : 0) +
  (wanted.town !== null && town === wanted.town ? 1 : 0)

/**
 * What may be shown as fact and fits, open now first, then what was made for just this, then what was checked lately.
 * What nobody has verified, or not for long, is left out whoever asks.
 */
export function find(
  entries: readonly Entry[],
  kinds: readonly Entry['kind'][],
  wanted: Wanted,
  { at, isWorkday }: Moment,
): readonly Found[] {
  const today = dateOn(at)
  const found = entries.flatMap((entry): Found[] => {
    const standing = standingOf(entry.verifiedOn, today)
    if (standing === 'hidden' || !kinds.includes(entry.kind) || !fits(entry, wanted)) return []
    const ageing = standing === 'ageing'
    if (entry.open === null) return [{ entry, ageing, state: 'unknown', opensAt: null }]
    const opensAt = opensNextAt(entry.open, at, isWorkday)
    const open = isOpenAt(entry.open, at, isWorkday)
    return [{ entry, ageing, state: open ? 'open' : 'closed', opensAt: open ? null : opensAt }]
  })
  return found.sort(
    (a, b) =>
      states.indexOf(a.state) - states.indexOf(b.state) ||
      closeness(b.entry, wanted) - closeness(a.entry, wanted) ||
      Number(a.ageing) - Number(b.ageing) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  )
}

/** The towns that what may be shown lies in, each once, in the order in which they stand. */
export function townsOf(entries: readonly Entry[], today: string): readonly string[] {
  const towns = entries.flatMap(({ town, verifiedOn }) =>
    town !== null && standingOf(verifiedOn, today) !== 'hidden' ? [town] : [],
  )
  return [...new Set(towns)]
}
