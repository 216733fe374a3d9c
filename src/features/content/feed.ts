import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import type { ArticleAudience, ArticleTopic } from '@/lib/copy/content'
import { type Copy, type FeedPage, feedCopy } from '@/lib/library/library'

export interface Filter {
  readonly topic: ArticleTopic | null
  readonly audience: ArticleAudience | null
}

export interface FeedState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Copy<FeedPage> | null
}

const PAGE = 20
const inputOf = ({ topic, audience }: Filter) => ({
  limit: PAGE,
  ...(topic && { topic }),
  ...(audience && { audience }),
})
const without = (error: string): FeedState['status'] => (error === 'OFFLINE' ? 'offline' : 'failed')

/** A list of articles: what this phone has at once, then what the service says; the last good list stays. */
export function useFeed(filter: Filter) {
  const { topic, audience } = filter
  const [state, setState] = useState<FeedState>({ status: 'loading', last: null })

  const refresh = useCallback(
    async (still: () => boolean = () => true): Promise<void> => {
      const reply = await call('content.feed', inputOf({ topic, audience }))
      if (!still()) return
      if (!reply.ok) return setState(({ last }) => ({ status: without(reply.error), last }))
      const last = { at: nowAt(), value: reply.data }
      setState({ status: 'ready', last })
      // A full phone only means that there is nothing to read offline.
      await feedCopy(topic, audience)
        .save(last)
        .catch(() => undefined)
    },
    [topic, audience],
  )

  useEffect(() => {
    let here = true
    setState({ status: 'loading', last: null })
    const copy = feedCopy(topic, audience)
    void copy.load().then(() => {
      const last = copy.store.get()
      if (here && last) setState((now) => (now.status === 'ready' ? now : { ...now, last }))
    })
    void refresh(() => here)
    return () => {
      here = false
    }
  }, [topic, audience, refresh])

  const earlier = async (): Promise<void> => {
    const cursor = state.last?.value.cursor
    if (!cursor) return
    const reply = await call('content.feed', { ...inputOf({ topic, audience }), cursor })
    setState(({ last }) => {
      if (!reply.ok || !last) return { status: reply.ok ? 'ready' : without(reply.error), last }
      const known = new Set(last.value.articles.map(({ id }) => id))
      const added = reply.data.articles.filter(({ id }) => !known.has(id))
      const value = { articles: [...last.value.articles, ...added], cursor: reply.data.cursor }
      return { status: 'ready', last: { at: last.at, value } }
    })
  }
  return { ...state, refresh: () => refresh(), earlier }
}
