import { newId } from '../../cloud/ids'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { start } from '../../kernel/start'
import { FEED_SUFFIX, feedToken } from './feedAddress'
import { type FeedDocument, findFeed, removeFeed, saveFeed } from './feedRepo'

const presented = (document: Pick<FeedDocument, 'at' | 'readAt'> | null) => ({
  offered: start().outlets.calendarUrl !== null,
  since: document?.at ?? null,
  readAt: document?.readAt ?? null,
})

export const feed: Handler<'staff.booking.feed'> = async (_input, { person }) =>
  presented(await findFeed(person._id))

export const feedOn: Handler<'staff.booking.feedOn'> = async (_input, { person, region, at, digest }) => {
  const { calendarUrl } = start().outlets
  if (calendarUrl === null) return refuse('FEED_MISSING')
  const secret = newId()
  const document = { _id: person._id, region, token: feedToken(digest, secret), at, readAt: null }
  await saveFeed(document)
  return { ...presented(document), address: `${calendarUrl}/${secret}.${FEED_SUFFIX}` }
}

export const feedOff: Handler<'staff.booking.feedOff'> = async (_input, { person }) => {
  await removeFeed(person._id)
  return presented(null)
}
