import { Notice } from '@/components/Notice/Notice'
import { letterWords } from '@/lib/copy/letter'
import { promiseWords } from '../promiseWords'
import type { Thread } from '../threads'

/** How the thread stands in one line: received, by when it is answered, who has it. */
export function Standing({ thread, now }: { readonly thread: Thread; readonly now: number }) {
  const promise = promiseWords(thread, now)
  const late = thread.promise !== null && thread.promise.replyBy < now
  const state = letterWords.states[thread.state]
  if (!promise) return <Notice kind="info">{state}</Notice>
  return (
    <Notice kind={late ? 'warning' : 'done'}>{`${letterWords.thread.receipt}${state}。${promise}`}</Notice>
  )
}
