import { icalendarOf } from '@shared/kit/icalendar'
import { DAY } from '@shared/kit/time'
import type { Digest } from '../../cloud/digest'
import type { Address } from '../../kernel/address'
import { admits } from '../../kernel/guard'
import { findPerson } from '../../kernel/personRepo'
import { feedWasRead, feedWith } from './feedRepo'
import { visitsOfExpert } from './visitRepo'

export const FEED_SUFFIX = 'ics'
/** On somebody's wall, on a watch, in a car: it says that there is something, not what. */
const TITLE = '预约'
const BEFORE = 14 * DAY
const AHEAD = 90 * DAY
const REFRESH_MINUTES = 60

export const feedToken = (digest: Digest, secret: string): string => digest('feed', secret)

/**
 * An expert's appointments for a calendar outside: times and one title that says nothing. Whoever is no expert any more
 * has none. The ids are not those by which the service knows an appointment.
 */
export const feedAddress: Address = {
  name: 'calendar',
  suffix: FEED_SUFFIX,
  contentType: 'text/calendar; charset=utf-8',
  async owner(secret, { region, keys }) {
    const feed = await feedWith(region, feedToken(keys.digest, secret))
    const person = feed && (await findPerson(feed._id))
    return person?.region === region && admits(['expert'], person) ? person._id : null
  },
  async text(expertId, { keys, at }) {
    const visits = await visitsOfExpert(expertId, at - BEFORE, at + AHEAD)
    await feedWasRead(expertId, at)
    const events = visits
      .filter(({ state }) => state !== 'cancelled')
      .map(({ _id, startAt, endAt, state }) => ({
        id: keys.digest('calendar', _id).slice(0, 22),
        title: TITLE,
        startAt,
        endAt,
        tentative: state === 'requested',
      }))
    return icalendarOf(events, at, REFRESH_MINUTES)
  },
}
