import { isOpen, promiseAt } from '@shared/domain/duty/hours'
import { isoInShanghai } from '@shared/kit/time'
import { calendar } from '../catalog/calendar/calendar'
import { regions } from '../catalog/regions/all'
import { objectOf } from './jsonLines'

export type HoursReply =
  | { readonly open: boolean; readonly known: boolean; readonly replyBy: string }
  | { readonly error: 'BAD_JSON' | 'REGION_UNKNOWN' | 'AT_INVALID' | 'NEVER_OPEN' }

const DATE = /^(\d{4})-(\d{2})-(\d{2})/
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/
const ZONE = /T.*(Z|[+-]\d{2}:?\d{2})$/

/** Epoch milliseconds; null for what is no instant, such as 30 February. */
function instantOf(text: unknown): number | null {
  if (typeof text !== 'string' || !ISO.test(text)) return null
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null
  const zoned = ZONE.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00`}+08:00`
  const at = Date.parse(zoned)
  return Number.isNaN(at) ? null : at
}

export function hoursLine(line: string): HoursReply {
  const request = objectOf(line)
  if (!request) return { error: 'BAD_JSON' }
  const region = regions.find(({ id }) => id === request.region)
  if (!region) return { error: 'REGION_UNKNOWN' }
  const at = instantOf(request.at)
  if (at === null) return { error: 'AT_INVALID' }
  const promised = promiseAt(region.serviceHours, calendar, at, region.promiseMinutes)
  if (!promised) return { error: 'NEVER_OPEN' }
  return {
    open: isOpen(region.serviceHours, calendar, at),
    known: promised.known,
    replyBy: isoInShanghai(promised.at),
  }
}
