import type { Output } from '@shared/contracts'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import type { Topic } from '@/lib/copy/topics'

type Page = Output<'board.list'>
export type Entry = Page['entries'][number]

interface Fetched extends Page {
  readonly at: number
}

export interface BoardState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Fetched | null
}

const PAGE = 20
/**
 * What was fetched last, by topic. In memory only: an entry whose writer took the consent back must not live on in the
 * storage of phones.
 */
const fetched = new Map<Topic | null, Fetched>()

const without = (error: string): BoardState['status'] => (error === 'OFFLINE' ? 'offline' : 'failed')
const inputOf = (topic: Topic | null) => ({ limit: PAGE, ...(topic && { topic }) })

/** The newest entries of a topic or of all; asked for anew whenever the page shows. */
export function useBoard(topic: Topic | null) {
  const [state, setState] = useState<BoardState>({ status: 'loading', last: null })
  const wanted = useRef(topic)
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('board.list', inputOf(topic))
    if (reply.ok) fetched.set(topic, { ...reply.data, at: nowAt() })
    if (wanted.current !== topic) return
    setState({ status: reply.ok ? 'ready' : without(reply.error), last: fetched.get(topic) ?? null })
  }, [topic])
  useEffect(() => {
    wanted.current = topic
    setState({ status: 'loading', last: fetched.get(topic) ?? null })
    void refresh()
  }, [topic, refresh])
  const first = useRef(true)
  useDidShow(() => {
    if (!first.current) void refresh()
    first.current = false
  })

  const earlier = async (): Promise<void> => {
    const cursor = state.last?.cursor
    if (!cursor) return
    const reply = await call('board.list', { ...inputOf(topic), cursor })
    setState(({ last }) => {
      if (!reply.ok || !last) return { status: reply.ok ? 'ready' : without(reply.error), last }
      const known = new Set(last.entries.map(({ id }) => id))
      const added = reply.data.entries.filter(({ id }) => !known.has(id))
      return {
        status: 'ready',
        last: { ...last, entries: [...last.entries, ...added], cursor: reply.data.cursor },
      }
    })
  }
  return { ...state, refresh, earlier }
}
