import {
  type HoursRules,
  isOpen,
  nextOpening,
  openMinutesBetween,
  openPeriods,
  promiseAt,
} from '@shared/domain/duty/hours'
import { spanOn } from '@shared/domain/duty/shift'
import { dayKind } from '@shared/kit/calendar'
import type { OpenPeriod } from '@shared/kit/period'
import { weekdayOf } from '@shared/kit/time'
import { calendar } from '../../../catalog/calendar/calendar'
import { sha256 } from '../cloud/digest'
import { regionSettings } from './region'

/** With so much of it gone, whoever owes the reply is reminded. */
const REMINDED = 0.8
/** So much of it a letter is kept for the one whom its writer asked for. */
const HALF = 0.5

export interface Promised {
  readonly replyBy: number
  /** When half of the time has passed. */
  readonly halfAt: number
  readonly remindAt: number
  /** False when a day on the way lies in a year without a holiday table. */
  readonly known: boolean
}

/** When a region's service is open and what it promises. */
export interface ServiceHours extends HoursRules {
  readonly promiseMinutes: number
}

/** The hours of a region file with the days that differ from it. */
export function serviceHours(
  region: string,
  specialDays: NonNullable<HoursRules['specialDays']>,
): ServiceHours {
  const { serviceHours: usual, promiseMinutes } = regionSettings(region)
  return { periods: usual.periods, promiseMinutes, specialDays }
}

/** Names the hours, the promise and the calendar of a region: another name when any of them came out anew. */
export const usualHours = (region: string): string =>
  sha256(JSON.stringify([serviceHours(region, {}), calendar]))

/** By when a letter that is stored at an instant is answered, as the region promises. */
export function promiseFor(hours: ServiceHours, at: number): Promised {
  const promised = promiseAt(hours, calendar, at, hours.promiseMinutes)
  const half = promiseAt(hours, calendar, at, hours.promiseMinutes * HALF)
  const reminded = promiseAt(hours, calendar, at, hours.promiseMinutes * REMINDED)
  if (!promised || !half || !reminded) throw new Error('the region has no open hours')
  return { replyBy: promised.at, halfAt: half.at, remindAt: reminded.at, known: promised.known }
}

/** The instant at which so many open minutes have passed. */
export function afterOpenMinutes(hours: ServiceHours, at: number, minutes: number): number {
  const reached = promiseAt(hours, calendar, at, minutes)
  if (!reached) throw new Error('the region has no open hours')
  return reached.at
}

export const isOpenNow = (hours: ServiceHours, at: number): boolean => isOpen(hours, calendar, at)

/** When the service opens next; `at` itself while it is open. */
export function opensAt(hours: ServiceHours, at: number): number {
  const opening = nextOpening(hours, calendar, at)
  if (opening === null) throw new Error('the region has no open hours')
  return opening
}

/** When the service is open on a date, in order. */
export const openPeriodsOn = (hours: ServiceHours, on: string) => openPeriods(hours, calendar, on)

/** What kind of day a date is, and whether that is known. */
export const dayKindOn = (on: string) => dayKind(calendar, on)

/** Open minutes that had passed when a reply that was owed by `dueAt` came at `at`. */
export function waitedMinutes(hours: ServiceHours, dueAt: number, at: number): number {
  const early = openMinutesBetween(hours, calendar, at, dueAt)
  const late = openMinutesBetween(hours, calendar, dueAt, at)
  return Math.max(0, hours.promiseMinutes - early + late)
}

/** Open minutes from an instant to a later one. */
export const openMinutesSince = (hours: ServiceHours, from: number, at: number): number =>
  openMinutesBetween(hours, calendar, from, at)

/** The open periods of a date if it is an ordinary one of its weekday: what the week can be planned by. */
export const usualPeriodsOn = (region: string, on: string): readonly OpenPeriod[] =>
  [0, 6].includes(weekdayOf(on))
    ? []
    : regionSettings(region).serviceHours.periods.map(({ start, end }) =>
        spanOn(on, { from: start, to: end }),
      )
