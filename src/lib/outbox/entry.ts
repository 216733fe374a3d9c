import type { ActionName, Input } from '@shared/contracts'

/** Something that must reach the server once, kept until it did. */
export interface Entry<A extends ActionName = ActionName> {
  readonly key: string
  readonly action: A
  readonly input: Input<A>
  /** `untilSent`: kept however long it takes (safety). `day`: given up after 24 hours (drafts may not stay). */
  readonly keep: 'untilSent' | 'day'
  /** Epoch ms by the phone's clock. */
  readonly putAt: number
}

export const DAY_MS = 24 * 60 * 60 * 1000

export const isOver = (entry: Entry, now: number): boolean =>
  entry.keep === 'day' && now - entry.putAt > DAY_MS

/** Wait before the next round: 2 s, doubled each time, at most five minutes. */
export const pauseMs = (failures: number): number => Math.min(2000 * 2 ** Math.max(0, failures - 1), 300_000)
