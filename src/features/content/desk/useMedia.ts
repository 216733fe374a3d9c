import { mediaOf } from '@shared/domain/content/media'
import type { Article } from '@shared/domain/content/types'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'
import { articleMediaWords } from '@/lib/copy/articleMedia'
import type { MediaPlaces } from '../article/media'

const words = articleMediaWords.add

/** The images and audios that a text names: where they are, and which of them are not there. */
export function useMedia(article: Article | null) {
  const named = article ? [...new Set(mediaOf(article).map(({ id }) => id))].join(' ') : ''
  const [found, setFound] = useState<Omit<MediaPlaces, 'onRetry'>>({ state: 'loading', addresses: [] })
  const load = useCallback(
    async (still: () => boolean = () => true): Promise<void> => {
      if (named === '') return setFound({ state: 'ready', addresses: [] })
      const reply = await call('staff.content.media', { ids: named.split(' ') })
      if (!still()) return
      setFound(({ addresses }) =>
        reply.ok ? { state: 'ready', addresses: reply.data.media } : { state: 'away', addresses },
      )
    },
    [named],
  )
  useEffect(() => {
    let here = true
    void load(() => here)
    return () => {
      here = false
    }
  }, [load])
  const there = new Set(found.addresses.map(({ id }) => id))
  const missing =
    found.state === 'ready' && named !== '' ? named.split(' ').filter((id) => !there.has(id)) : []
  return {
    places: { ...found, onRetry: () => load() },
    findings: missing.map(words.missing),
    unchecked: found.state === 'away',
  }
}
