import { dayKind } from '@shared/domain/duty/calendar'
import {
  isOpen,
  type OpenPeriod,
  openMinutesBetween,
  openPeriods,
  promiseAt,
} from '@shared/domain/duty/hours'
import { spanOn } from '@shared/domain/duty/shift'
import { weekdayOf } from '@shared/kit/time'
import { calendar } from '../../../catalog/calendar/calendar'
import { regionSettings } from './region'

/** With so much of it gone, whoever owes the reply is reminded. */
const REMINDED = 0.8

export interface Promised {
  readonly replyBy: number
  readonly remindAt: number
  /** False when a day on the way lies in a year without a holiday table. */
  readonly known: boolean
}

/** By when a letter that is stored now is answered, as the region promises. */
export function promiseFor(region: string, at: number): Promised {
  const { serviceHours, promiseMinutes } = regionSettings(region)
  const promised = promiseAt(serviceHours, calendar, at, promiseMinutes)
  const reminded = promiseAt(serviceHours, calendar, at, promiseMinutes * REMINDED)
  if (!promised || !reminded) throw new Error(`the region ${region} has no open hours`)
  return { replyBy: promised.at, remindAt: reminded.at, known: promised.known }
}

export const isOpenNow = (region: string, at: number): boolean =>
  isOpen(regionSettings(region).serviceHours, calendar, at)

/** When the service is open on a date, in order. */
export const openPeriodsOn = (region: string, on: string) =>
  openPeriods(regionSettings(region).serviceHours, calendar, on)

/** What kind of day a date is, and whether that is known. */
export const dayKindOn = (on: string) => dayKind(calendar, on)

/** Open minutes that had passed when a reply that was owed by `dueAt` came at `at`. */
export function waitedMinutes(region: string, dueAt: number, at: number): number {
  const { serviceHours, promiseMinutes } = regionSettings(region)
  const early = openMinutesBetween(serviceHours, calendar, at, dueAt)
  const late = openMinutesBetween(serviceHours, calendar, dueAt, at)
  return Math.max(0, promiseMinutes - early + late)
}

/** The open periods of a date if it is an ordinary one of its weekday: what the week can be planned by. */
export const usualPeriodsOn = (region: string, on: string): readonly OpenPeriod[] =>
  [0, 6].includes(weekdayOf(on))
    ? []
    : regionSettings(region).serviceHours.periods.map(({ start, end }) =>
        spanOn(on, { from: start, to: end }),
      )
