import { promiseAt } from '@shared/domain/duty/hours'
import { calendar } from '../../../catalog/calendar/calendar'
import { regionSettings } from './region'

/** By when a letter that is stored now is answered, as the region promises. */
export function promiseFor(
  region: string,
  at: number,
): { readonly replyBy: number; readonly known: boolean } {
  const { serviceHours, promiseMinutes } = regionSettings(region)
  const promised = promiseAt(serviceHours, calendar, at, promiseMinutes)
  if (!promised) throw new Error(`the region ${region} has no open hours`)
  return { replyBy: promised.at, known: promised.known }
}
