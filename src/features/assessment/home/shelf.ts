import type { ScaleEntry } from '@catalog/derived'
import type { Need } from '@catalog/results/all'
import { admits, ageOn } from '@shared/domain/assessment/ageGate'
import type { Offer } from '../offers/offers'

/** One scale on the shelf for this person. */
export interface ShelfScale {
  readonly entry: ScaleEntry
  readonly lastTakenAt: number | null
}

export interface Shelf {
  /** Scales that are on and made for this person's age; all ages while it is unknown. */
  readonly scales: readonly ShelfScale[]
  /** The needs that these scales serve, in the catalogue's order. */
  readonly needs: readonly Need[]
}

export interface ShelfInput {
  readonly index: readonly ScaleEntry[]
  /** What the service says is on; null while it was not heard, then `onHere` decides. */
  readonly offers: readonly Offer[] | null
  readonly onHere: (entry: ScaleEntry) => boolean
  readonly birthMonth: string | null
  readonly at: number
}

/** The list of scales: by what the region offers and by age. */
export function shelfOf({ index, offers, onHere, birthMonth, at }: ShelfInput): Shelf {
  const offered = new Map(offers?.map((offer) => [offer.scale, offer]))
  const scales = index
    .filter((entry) => (offers === null ? onHere(entry) : offered.has(entry.id)))
    .filter((entry) => birthMonth === null || admits(gateOf(entry), ageOn(birthMonth, at)))
    .map((entry) => ({ entry, lastTakenAt: offered.get(entry.id)?.lastTakenAt ?? null }))
  const served = new Set(scales.flatMap(({ entry }) => entry.needs))
  const needs = [...new Set(index.flatMap((entry) => entry.needs))].filter((need) => served.has(need))
  return { scales, needs }
}

/** The scales of one need; all of them when none is chosen. */
export function onNeed(scales: readonly ShelfScale[], need: string | null): readonly ShelfScale[] {
  return need === null ? scales : scales.filter(({ entry }) => entry.needs.some((one) => one === need))
}

function gateOf({ ageMin, ageMax }: ScaleEntry) {
  return { population: { text: '', age_min: ageMin, age_max: ageMax } }
}
