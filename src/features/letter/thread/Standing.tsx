import { Notice } from '@/components/Notice/Notice'
import { letterWords } from '@/lib/copy/letter'
import { momentWords } from '@/lib/timeWords/timeWords'
import { promiseWords } from '../promiseWords'
import type { Thread } from '../threads'

interface StandingProps {
  readonly thread: Thread
  readonly ahead: number | null
  readonly now: number
}

/** How the thread stands in one line: received, by when it is answered, who has it, how many stand before it. */
export function Standing({ thread, ahead, now }: StandingProps) {
  const promise = promiseWords(thread, now)
  const late = thread.promise !== null && thread.promise.replyBy < now
  const place = ahead === null ? '' : letterWords.thread.ahead(ahead)
  const away = thread.expertAway ? letterWords.thread.expertAway : wishWords(thread, now)
  const state = letterWords.states[thread.state]
  if (!promise) return <Notice kind="info">{state}</Notice>
  return (
    <Notice
      kind={late ? 'warning' : 'done'}
    >{`${letterWords.thread.receipt}${state}。${promise}${place}${away}`}</Notice>
  )
}

/** What becomes of the wish for the expert of last time. */
function wishWords({ wish }: Thread, now: number): string {
  if (wish === null) return ''
  const { held, notHeld } = letterWords.thread
  return wish.until === null || wish.until <= now ? notHeld : held(momentWords(wish.until, now))
}
