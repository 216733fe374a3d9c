import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'
import { useLive } from '@/lib/live/useLive'

type Entry = Output<'notice.list'>['notices'][number]
export type NoticeKind = Entry['kind']

/** What one line stands for: everything unread of one kind about one thing. */
export interface Line {
  readonly kind: NoticeKind
  readonly ref: string | null
  readonly ids: readonly string[]
}

/** One line for each kind and thing, the newest first. */
function linesOf(entries: readonly Entry[], kinds: readonly NoticeKind[]): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { id, kind, ref } of entries.filter((entry) => kinds.includes(entry.kind))) {
    const key = `${kind} ${ref ?? ''}`
    lines.set(key, { kind, ref, ids: [...(lines.get(key)?.ids ?? []), id] })
  }
  return [...lines.values()]
}

/** The person's unread notices of these kinds, up to date while on screen. Without the service the last ones stay. */
export function useNotices(kinds: readonly NoticeKind[]) {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('notice.list', {})
    if (reply.ok) setEntries(reply.data.notices)
  }, [])
  useLive(refresh)
  const markSeen = async ({ ids }: Line): Promise<void> => {
    setEntries((known) => known.filter(({ id }) => !ids.includes(id)))
    const reply = await call('notice.seen', { ids: [...ids], ref: null })
    if (!reply.ok) await refresh()
  }
  return { lines: linesOf(entries, kinds), markSeen }
}
