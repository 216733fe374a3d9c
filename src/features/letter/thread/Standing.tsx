import { Notice } from '@/components/Notice/Notice'
import { letterWords } from '@/lib/copy/letter'
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
  const place = ahead === null ? '' : `。${letterWords.thread.ahead(ahead)}`
  const away = thread.expertAway ? letterWords.thread.expertAway : ''
  const state = letterWords.states[thread.state]
  if (!promise) return <Notice kind="info">{state}</Notice>
  return (
    <Notice
      kind={late ? 'warning' : 'done'}
    >{`${letterWords.thread.receipt}${state}。${promise}${place}${away}`}</Notice>
  )
}
