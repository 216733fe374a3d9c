import type { Output } from '@shared/contracts'
import type { Entry } from '@shared/domain/directory/entry'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { keep, useKept } from '@/lib/kept/kept'
import { bundledEntries } from './entries'

type Copy = Output<'directory.list'>['entries']

/** Never asked; an empty answer is another thing. */
const none: Copy = []

/** What the service last said, for when there is no network. */
export const directoryCopy = keep<Copy>(
  'directory',
  (found) => (Array.isArray(found) && found.every(isWhole) ? (found as Copy) : null),
  none,
)

function isWhole(found: unknown): boolean {
  const entry = (found ?? {}) as Partial<Entry>
  const texts = [entry.id, entry.name, entry.number, entry.forWhom, entry.address, entry.visit]
  return texts.every((text) => typeof text === 'string') && Array.isArray(entry.topics)
}

interface Entries {
  readonly entries: readonly Entry[]
  /** Not yet `said`, or kept from it: what is not here may still be there. */
  readonly answer: 'asking' | 'said' | CallError
  ask(): Promise<void>
}

/** The directory of the package, or the service's newer one, asked for whenever a screen of it opens. */
export function useEntries(): Entries {
  const copy = useKept(directoryCopy)
  const [answer, setAnswer] = useState<Entries['answer']>('asking')
  const ask = useCallback(async (): Promise<void> => {
    const reply = await call('directory.list', {})
    // A full phone goes on with what it has.
    if (reply.ok) await directoryCopy.save(reply.data.entries).catch(() => undefined)
    setAnswer(reply.ok ? 'said' : reply.error)
  }, [])
  useEffect(() => void ask(), [ask])
  return { entries: copy === null || copy === none ? bundledEntries : copy, answer, ask }
}
