import type { Output } from '@shared/contracts'
import { partsOf } from '@shared/kit/parts'
import { useCallback, useState } from 'react'
import { type CallResult, call } from '@/lib/call/call'
import { useLive } from '@/lib/live/useLive'

/** Whoever was away for months is told of the newest two hundred. */
const MOST_PAGES = 4
/** How many the service marks at a time. */
const MOST_IDS = 50

type Entry = Output<'notice.list'>['notices'][number]
export type NoticeKind = Entry['kind']

/** How a kind is told: a line for each thing, which is opened from it, or one for all of them, which stand in one place. */
export type Telling = { readonly each: (ref: string) => void } | { readonly all: (() => void) | null }
export type Told = Readonly<Partial<Record<NoticeKind, Telling>>>
/** All of them stand on the page that tells of them. */
export const here: Telling = { all: null }

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

/** What is unread, of all kinds, so that a count is not of the newest page alone. Null when the service fails. */
async function unread(): Promise<readonly Entry[] | null> {
  const entries = new Map<string, Entry>()
  let cursor: string | null = null
  for (let page = 0; page === 0 || (cursor && page < MOST_PAGES); page += 1) {
    const reply: CallResult<'notice.list'> = await call('notice.list', cursor ? { cursor } : {})
    if (!reply.ok) return null
    for (const entry of reply.data.notices) entries.set(entry.id, entry)
    cursor = reply.data.cursor
  }
  return [...entries.values()]
}

/** The person's unread notices of these kinds, up to date while on screen. Without the service the last ones stay. */
export function useNotices(told: Told) {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const refresh = useCallback(async (): Promise<void> => {
    const found = await unread()
    if (found) setEntries(found)
  }, [])
  useLive(refresh)
  const markSeen = async ({ ids }: Line): Promise<void> => {
    setEntries((known) => known.filter(({ id }) => !ids.includes(id)))
    const parts = partsOf(ids, MOST_IDS)
    const replies = await Promise.all(parts.map((part) => call('notice.seen', { ids: part, ref: null })))
    if (replies.some(({ ok }) => !ok)) await refresh()
  }
  return { lines: linesOf(entries, told), markSeen }
}
