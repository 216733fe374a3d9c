import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'
import { useLive } from '@/lib/live/useLive'

type Entry = Output<'notice.list'>['notices'][number]
export type NoticeKind = Entry['kind']

/** How a kind is told: a line for each thing, which is opened from it, or one for all of them, which stand in one place. */
export type Telling = { readonly each: (ref: string) => void } | { readonly all: (() => void) | null }
export type Told = Readonly<Partial<Record<NoticeKind, Telling>>>

/** What one line stands for: everything unread of one kind, about one thing or about all. */
export interface Line {
  readonly key: string
  readonly kind: NoticeKind
  /** What it is about, each once. */
  readonly refs: readonly string[]
  readonly ids: readonly string[]
}

/** The lines that are told, the newest first. */
function linesOf(entries: readonly Entry[], told: Told): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { id, kind, ref } of entries) {
    const telling = told[kind]
    if (!telling) continue
    const key = 'each' in telling ? `${kind} ${ref ?? ''}` : kind
    const { ids = [], refs = [] } = lines.get(key) ?? {}
    const more = ref !== null && !refs.includes(ref)
    lines.set(key, { key, kind, refs: more ? [...refs, ref] : refs, ids: [...ids, id] })
  }
  return [...lines.values()]
}

/** The person's unread notices of these kinds, up to date while on screen. Without the service the last ones stay. */
export function useNotices(told: Told) {
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
  return { lines: linesOf(entries, told), markSeen }
}
