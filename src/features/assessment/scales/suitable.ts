import { assessmentWords } from '@/lib/copy/assessment'
import type { Offer } from '../offers/offers'
import { type PhoneScale, scaleOf } from './definitions'
import { titleOf } from './title'

export interface SuitableScale {
  readonly scale: string
  readonly title: string
  readonly note: string
}

/** At most this many, so that the choice stays a choice. */
const MANY = 4

/** Offered scales, other than `id`, that the age gate lets this person take. */
export function suitable(
  id: string,
  offers: readonly Offer[] | null,
  verdict: (scale: PhoneScale) => 'in' | 'out' | 'unknown',
): readonly SuitableScale[] {
  const scales = (offers ?? []).flatMap((offer) => scaleOf(offer.scale) ?? [])
  return scales
    .filter((scale) => scale.id !== id && verdict(scale) === 'in')
    .slice(0, MANY)
    .map((scale) => ({
      scale: scale.id,
      title: titleOf(scale.id),
      note: assessmentWords.home.facts(scale.admin.minutes, scale.items.length),
    }))
}
