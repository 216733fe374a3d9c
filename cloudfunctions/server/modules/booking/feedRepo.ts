import { db } from '../../cloud/database'

/** `_id` is the expert's personId: an expert has one address at a time. The address itself is nowhere. */
export interface FeedDocument {
  readonly _id: string
  readonly region: string
  /** Digest of what the address ends with. */
  readonly token: string
  readonly at: number
  readonly readAt: number | null
}

const feeds = db.collection<FeedDocument>('booking_feeds')

export const findFeed = (expertId: string) => feeds.get(expertId)

export async function feedWith(region: string, token: string): Promise<FeedDocument | null> {
  const [feed] = await feeds.find({ token }, { limit: 1 })
  return feed?.region === region ? feed : null
}

/** Puts a new address in the place of any other. */
export async function saveFeed({ _id, ...feed }: FeedDocument): Promise<void> {
  if ((await feeds.update({ _id }, feed)) > 0 || (await feeds.insert({ _id, ...feed }))) return
  // Another device made one a moment ago; the last tap counts.
  await feeds.update({ _id }, feed)
}

export const feedWasRead = (expertId: string, readAt: number) => feeds.update({ _id: expertId }, { readAt })

export const removeFeed = (expertId: string) => feeds.remove({ _id: expertId })
