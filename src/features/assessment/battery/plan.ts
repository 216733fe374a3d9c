import type { Battery } from '@catalog/batteries/all'
import type { Offer } from '../offers/offers'
import { ageVerdict } from '../scales/ages'
import { scaleOf } from '../scales/definitions'
import { questionsOf } from '../taking/questions'
import type { LegPlan, SkipReason } from './run'

export interface PlanInput {
  /** What the service says is on; null while it was not heard: then the service decides at the end. */
  readonly offers: readonly Offer[] | null
  readonly birthMonth: string | null
  readonly at: number
}

/** Which scales of a battery are asked of this person, and why others are not. Each keeps its own age gate. */
export function planOf({ scales }: Pick<Battery, 'scales'>, input: PlanInput): readonly LegPlan[] {
  return scales.map((id) => {
    const scale = scaleOf(id)
    return { scale: id, items: scale?.items.length ?? 0, skip: skipOf(id, input) }
  })
}

function skipOf(id: string, { offers, birthMonth, at }: PlanInput): SkipReason | null {
  const scale = scaleOf(id)
  if (scale === null || questionsOf(scale) === null) return 'no-text'
  if (offers !== null && !offers.some((offer) => offer.scale === id)) return 'off'
  return ageVerdict(scale, birthMonth, at) === 'out' ? 'age' : null
}
