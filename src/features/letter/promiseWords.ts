import { letterWords } from '@/lib/copy/letter'
import { leftWords, momentWords } from '@/lib/timeWords/timeWords'
import type { Thread } from './threads'

const words = letterWords.promise

/** By when an answer is owed and how long that is still; null when none is. Late ones say so. */
export function promiseWords({ promise }: Pick<Thread, 'promise'>, now: number): string | null {
  if (!promise) return null
  const { replyBy, known, movedFrom } = promise
  if (replyBy < now) return words.late
  const said = `${words.by(momentWords(replyBy, now))}，${words.left(leftWords(replyBy, now))}。`
  const moved = movedFrom === null ? '' : words.moved(momentWords(movedFrom, now))
  return [said, moved, known ? '' : words.unknown].join('')
}
