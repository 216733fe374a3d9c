import type { ActionName, Input } from '@shared/contracts'
import { hasPassed } from '../clock/clock'

/** Something that must reach the server once, kept until it did. */
export interface Entry<A extends ActionName = ActionName> {
  readonly key: string
  readonly action: A
  readonly input: Input<A>
  /** `untilSent`: kept however long it takes (safety). `day`: given up after 24 hours (drafts may not stay). */
  readonly keep: 'untilSent' | 'day'
  /** Epoch ms. */
  readonly putAt: number
  /** Whether `putAt` is by the server's clock; else it proves no age. */
  readonly sure: boolean
  /** Counts up: the order in which entries were put, whatever the clock says. */
  readonly turn: number
}

const DAY_MS = 24 * 60 * 60 * 1000

export const isOver = ({ keep, putAt: at, sure }: Entry): boolean =>
  keep === 'day' && hasPassed(DAY_MS, { at, sure })

/** Calls for help travel on their own: nothing else can hold them up. */
export type Lane = 'safety' | 'rest'
export const laneOf = (action: ActionName): Lane => (action.startsWith('safety.') ? 'safety' : 'rest')

/** What has to arrive one after the other: of one thread, of one call for help, of one appointment. All else stands alone. */
export function orderOf({ action, input, key }: Entry): string {
  if ('threadId' in input && input.threadId) return `thread ${input.threadId}`
  if (action === 'booking.saveCard' && 'id' in input) return `visit ${input.id}`
  return action === 'safety.say' ? action : key
}

const LONGEST_PAUSE_MS: Record<Lane, number> = { safety: 30_000, rest: 300_000 }

/** Wait before the next round: 2 s, doubled each time, at most half a minute for help and five minutes for the rest. */
export const pauseMs = (failures: number, lane: Lane): number =>
  Math.min(2000 * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE_MS[lane])
