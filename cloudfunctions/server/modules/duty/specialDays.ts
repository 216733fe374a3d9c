import type { OpenPeriod } from '@shared/kit/period'
import { openPeriodsOn, type ServiceHours, serviceHours, usualHours } from '../../catalog/hours'
import { type DaysDocument, findDays, noteUsual, type Place, type SpecialDay, savePlace } from './daysRepo'

/** The hours in force: those of the region file, and the days that an administrator has set. */
export async function hoursOf(region: string): Promise<ServiceHours> {
  return hoursWith(region, (await findDays(region))?.days ?? [])
}

export const hoursWith = (region: string, days: readonly SpecialDay[]): ServiceHours =>
  serviceHours(region, Object.fromEntries(days.map(({ on, periods }) => [on, periods])))

/** The open periods of a date, as they are when they are asked for. */
export const openOn =
  (region: string) =>
  async (on: string): Promise<readonly OpenPeriod[]> =>
    openPeriodsOn(await hoursOf(region), on)

/** A call that began before the change may store a promise by the old hours so much later. */
const SETTLED_MS = 120_000

/** A look at all promises that is due because a day, or the hours of the region, were changed. */
export interface Look {
  readonly hours: ServiceHours
  readonly changedAt: number
  /** Who changed it. */
  readonly changedBy: string
  /** Where it goes on. */
  readonly after: Place | null
  /** Says how far it came; null when it came to the end. */
  readonly reached: (place: Place | null) => Promise<unknown>
}

export async function dueLook(region: string, at: number): Promise<Look | null> {
  const found = await noteUsual(region, usualHours(region), at)
  if (!found || found.doneAt > found.changedAt + SETTLED_MS) return null
  const { changedAt, changedBy, place } = found
  const startedAt = place === null ? at : found.startedAt
  return {
    hours: hoursWith(region, found.days),
    changedAt,
    changedBy,
    after: place,
    reached: (next) => savePlace(found, doneOr(next, startedAt)),
  }
}

const doneOr = (
  place: Place | null,
  startedAt: number,
): Partial<Pick<DaysDocument, 'place' | 'startedAt' | 'doneAt'>> =>
  place === null ? { place, doneAt: startedAt } : { place, startedAt }
