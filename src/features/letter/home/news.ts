import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { dateOn } from '@/lib/timeWords/timeWords'
import { refreshLetters, type Thread, useLetters } from '../threads'
import { useUnsent } from './useUnsent'

/** One thing that is the case with one's letters; `key` tells it from whatever else is, or was. */
export interface LetterNews {
  readonly when: 'reply' | 'promise' | 'draft'
  readonly key: string
  readonly thread?: string
}

/** What another page may say of one's letters: something unread first, then what is owed, then what is not sent. */
export function useLetterNews(): readonly LetterNews[] {
  const { last } = useLetters()
  const { letter } = useUnsent()
  const asked = useRef(false)
  const ask = (): void => {
    if (asked.current) return
    asked.current = true
    void refreshLetters().finally(() => {
      asked.current = false
    })
  }
  // The page's own first showing may come before or after this part is there.
  useEffect(ask, [])
  useDidShow(ask)
  const unread = last?.threads.find(({ lastSeq, seenByWriter }) => lastSeq > seenByWriter)
  const owed = last?.threads.find(({ promise }) => promise !== null)
  const draft = letter !== null
  return useMemo(() => newsOf(unread, owed, draft), [unread, owed, draft])
}

function newsOf(unread: Thread | undefined, owed: Thread | undefined, draft: boolean): readonly LetterNews[] {
  if (unread) return [{ when: 'reply', key: `reply/${unread.id}/${unread.lastSeq}`, thread: unread.id }]
  if (owed?.promise)
    return [{ when: 'promise', key: `promise/${owed.id}/${owed.promise.replyBy}`, thread: owed.id }]
  // Its card is there all the time; that it is there is said once a day.
  return draft ? [{ when: 'draft', key: `draft/${dateOn(nowAt())}` }] : []
}
