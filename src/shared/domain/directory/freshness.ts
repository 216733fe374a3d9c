import { startOfDay } from '../../kit/time'
import type { Entry } from './entry'

const DAY_MS = 86_400_000
/** From so many days on after the last check an entry is marked, hidden, and due on the monthly list. */
const AGEING_DAYS = 60
const HIDDEN_DAYS = 120
const MONTHLY_DAYS = 30

/**
 * Whether an entry may be shown as fact. Never verified is hidden, and so is a day that has not come yet: it proves
 * nothing.
 */
export function standingOf(verifiedOn: string | null, today: string): 'shown' | 'ageing' | 'hidden' {
  const days = daysSince(verifiedOn, today)
  if (days === null || days < 0 || days >= HIDDEN_DAYS) return 'hidden'
  return days >= AGEING_DAYS ? 'ageing' : 'shown'
}

/** Days between the check and today; null when there was none, or the date is none. */
export function daysSince(verifiedOn: string | null, today: string): number | null {
  if (verifiedOn === null) return null
  const days = Math.round((startOfDay(today) - startOfDay(verifiedOn)) / DAY_MS)
  return Number.isNaN(days) ? null : days
}

export interface ToVerify {
  readonly entry: Entry
  /** `never` and `expired` are hidden from people now; `ageing` is marked; `month` is due. */
  readonly why: 'never' | 'expired' | 'ageing' | 'month'
}

const order: readonly ToVerify['why'][] = ['expired', 'never', 'ageing', 'month']

/** Whom to call this month: what people no longer see first, then what was not checked for longest. */
export function toVerify(entries: readonly Entry[], today: string): readonly ToVerify[] {
  const due = entries.flatMap((entry): (ToVerify & { readonly days: number })[] => {
    const days = daysSince(entry.verifiedOn, today)
    if (days === null || days < 0) return [{ entry, why: 'never', days: 0 }]
    if (days < MONTHLY_DAYS) return []
    const why = days >= HIDDEN_DAYS ? 'expired' : days >= AGEING_DAYS ? 'ageing' : 'month'
    return [{ entry, why, days }]
  })
  return due
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.days - a.days)
    .map(({ entry, why }) => ({ entry, why }))
}
