import index from '@catalog/scales/index.json'
import { offersScale } from '@/lib/region/region'

/** What the first tab says about a scale. */
export interface OfferedScale {
  readonly id: string
  readonly title: string
  readonly items: number
  readonly minutes: number
}

/** The tests that most people look for, in this order. */
const common = ['sds', 'sas', 'phq9', 'gad7']

/** A scale that this region offers. */
export const offeredScale = (id: string): OfferedScale | undefined =>
  index.find((scale) => scale.id === id && offersScale(scale))

/** Of the common ones, those that this region offers. */
export const offeredScales: readonly OfferedScale[] = common.flatMap((id) => offeredScale(id) ?? [])

/** A scale's name on screen; the id of one that this version does not know. */
export const scaleTitle = (id: string): string => index.find((scale) => scale.id === id)?.title ?? id
