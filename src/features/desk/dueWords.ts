import { deskWords } from '@/lib/copy/desk'
import { topicWords } from '@/lib/copy/topics'
import { leftWords, momentWords } from '@/lib/timeWords/timeWords'
import type { DeskThread } from './queue'

/** When a reply is owed, counted down; late ones say so. */
export function dueWords({ promise }: Pick<DeskThread, 'promise'>, now: number): string {
  if (!promise) return deskWords.noDue
  const { replyBy, known } = promise
  const moment = momentWords(replyBy, now)
  const said = replyBy < now ? deskWords.late(moment) : deskWords.due(moment, leftWords(replyBy, now))
  return known ? said : `${said}。${deskWords.unknownDue}`
}

export const topicOf = ({ topic }: Pick<DeskThread, 'topic'>): string =>
  topic ? topicWords[topic] : deskWords.topicNone
