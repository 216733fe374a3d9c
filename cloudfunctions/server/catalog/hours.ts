import { promiseAt } from '@shared/domain/duty/hours'
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
