import { areSafe } from '../../kit/cells'

/** Counts of one day of a region; nothing in it is anybody's. */
export interface DayCounts {
  /** New letters, and closed ones that their writers went on with. */
  readonly lettersIn: number
  readonly answeredInTime: number
  readonly answeredLate: number
  /** Promises that ran out on this day, answered since or not. */
  readonly breached: number
  /** Open minutes; null when fewer than ten replies stand behind them. */
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
  readonly open: { readonly safety: number; readonly overdue: number; readonly due: number }
  readonly crisis: { readonly opened: number; readonly inTime: number; readonly escalated: number }
  readonly duty: {
    readonly serviceGapMinutes: number
    readonly crisisGapMinutes: number
    /** Turns of somebody who never said that they were there. */
    readonly unconfirmed: number
  }
  readonly noticesFailed: number
}

/** The same with those cells left out that could point at somebody. */
export interface DayShown extends Omit<DayCounts, 'open' | 'crisis'> {
  /** What is open in all; the reasons are null together, so that none follows from the others. */
  readonly openTotal: number
  readonly open: DayCounts['open'] | null
  readonly crisis: DayCounts['crisis'] | null
}

/**
 * What may leave the desk. How much work there was says nothing of anybody; why letters are open, and what became of
 * people who needed somebody, is told only when no cell is below ten. One small cell hides its whole row, because the
 * others and the total would give it away.
 */
export const withoutSmallCells = (counts: DayCounts): DayShown => ({
  ...whole(counts),
  open: areSafe(Object.values(counts.open)) ? counts.open : null,
  crisis: areSafe(Object.values(counts.crisis)) ? counts.crisis : null,
})

/** Everything, for those who read the cases themselves. */
export const whole = (counts: DayCounts): DayShown => ({
  ...counts,
  openTotal: counts.open.safety + counts.open.overdue + counts.open.due,
})
