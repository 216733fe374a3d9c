import type { Output } from '@shared/contracts'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call, type Refused } from '@/lib/call/call'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import { saidLine } from './checked'

export type Opened = Output<'staff.content.open'>
export type Work = Opened['work']

/** Words that are written and not with the service, by the work that they are for. */
const draftName = (id: string | null): string => `article/${id ?? 'new'}`

/** Which line it is about stands with it. */
const saidOf = (reply: Refused): string =>
  reply.details?.line === undefined
    ? saidRefusal(reply.error)
    : `${saidRefusal(reply.error)}${saidLine(reply)}`

/** One article on the desk. What is typed is kept on this phone at every key, until the service has it. */
export function useWork(first: string | null) {
  const [id, setId] = useState(first)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failed, setFailed] = useState<CallError | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [touched, setTouched] = useState(false)
  const typed = useKeptText(draftName(first))
  const load = useCallback(async (): Promise<void> => {
    if (id === null) return
    const reply = await call('staff.content.open', { workId: id })
    setFailed(reply.ok ? null : reply.error)
    if (reply.ok) setOpened(reply.data)
  }, [id])
  useEffect(() => void load(), [load])

  const stored = opened?.source ?? (first === null ? words.template : null)
  const ready = typed.text !== null && stored !== null
  // An emptied field stays empty; only one that nobody has touched shows what is stored.
  const text = touched ? (typed.text ?? '') : typed.text || stored || ''
  const base = opened?.work.version ?? 0

  /** Takes the answer of an action that changed the work, and fetches its texts anew. */
  const take = async (
    reply: { readonly ok: true; readonly data: { readonly work: Work } } | Refused,
    done: (work: Work) => string,
  ): Promise<boolean> => {
    setRefused(reply.ok ? null : saidOf(reply))
    setSaid(reply.ok ? done(reply.data.work) : null)
    if (!reply.ok) return false
    setId(reply.data.work.id)
    const fresh = await call('staff.content.open', { workId: reply.data.work.id })
    if (fresh.ok) setOpened(fresh.data)
    return fresh.ok
  }
  const named = async () => ({ key: await newKey() })
  const now = opened && { workId: opened.work.id, version: opened.work.version }
  return {
    ready,
    opened,
    failed,
    refused,
    said,
    load,
    text,
    full: typed.full,
    /** Not with the service as it stands. */
    unsaved: opened === null || text !== opened.source,
    write(next: string) {
      setSaid(null)
      setTouched(true)
      typed.write(next)
    },
    async save() {
      const input = { workId: id, base, source: text }
      const kept = await take(await call('staff.content.save', input, await named()), (work) =>
        words.saved(work.version),
      )
      if (!kept) return
      setTouched(false)
      await typed.forget()
    },
    async submit(publishAt: number | null) {
      if (!now) return
      const reply = await call('staff.content.submit', { ...now, publishAt }, await named())
      await take(reply, ({ state }) => words.submitted[state as keyof typeof words.submitted])
    },
    async approve() {
      if (!now) return
      const reply = await call('staff.content.approve', now, await named())
      await take(reply, ({ state }) => words.submitted[state as keyof typeof words.submitted])
    },
    async withdraw() {
      if (!now) return
      const reply = await call('staff.content.withdraw', { workId: now.workId }, await named())
      await take(reply, () => words.withdrawn)
    },
    async takeVersion(version: number) {
      if (!now) return
      const reply = await call('staff.content.open', { workId: now.workId, version })
      setRefused(reply.ok ? null : saidOf(reply))
      if (!reply.ok) return
      typed.write(reply.data.source)
      setSaid(words.taken(version))
    },
  }
}

export type WorkDesk = ReturnType<typeof useWork>
