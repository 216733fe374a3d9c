import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { type Article, articleCopy, type Copy, markOpened } from '@/lib/library/library'
import type { MediaPlaces } from './media'

export interface ArticleState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone'
  readonly last: Copy<Article> | null
}

const summaryOf = ({ blocks: _blocks, sources: _sources, related: _related, ...rest }: Article) => rest
const nothing = (): void => undefined

/** One article: this phone's copy at once, then the service's; what was opened can be read offline. */
export function useArticle(id: string) {
  const [state, setState] = useState<ArticleState>({ status: 'loading', last: null })
  // They work for some minutes and are never kept.
  const [addresses, setAddresses] = useState<MediaPlaces['addresses']>([])
  const refresh = useCallback(
    async (still: () => boolean = () => true): Promise<void> => {
      const reply = await call('content.article', { articleId: id })
      if (!still()) return
      if (reply.ok) {
        const last = { at: nowAt(), value: reply.data.article }
        setState({ status: 'ready', last })
        setAddresses(reply.data.media)
        // A full phone only means that there is nothing to read offline.
        await markOpened(summaryOf(last.value), last.at).catch(nothing)
        return articleCopy(id).save(last).catch(nothing)
      }
      if (reply.error === 'NOT_FOUND') {
        setState({ status: 'gone', last: null })
        return articleCopy(id).clear().catch(nothing)
      }
      const status = reply.error === 'OFFLINE' ? 'offline' : 'failed'
      setState(({ last }) => ({ status, last }))
    },
    [id],
  )
  useEffect(() => {
    let here = true
    const copy = articleCopy(id)
    void copy.load().then(() => {
      const last = copy.store.get()
      if (here && last)
        setState((now) => (now.status === 'ready' || now.status === 'gone' ? now : { ...now, last }))
    })
    void refresh(() => here)
    return () => {
      here = false
    }
  }, [id, refresh])
  const places: MediaPlaces = {
    state: state.status === 'loading' ? 'loading' : state.status === 'ready' ? 'ready' : 'away',
    addresses,
    onRetry: () => refresh(),
  }
  return { ...state, places, refresh: () => refresh() }
}

export { summaryOf }
