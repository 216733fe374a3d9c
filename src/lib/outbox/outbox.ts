import type { ActionName } from '@shared/contracts'
import { storage } from '@/platform/storage'
import { type CallError, call, type Refused } from '../call/call'
import { type Entry, isOver, pauseMs } from './entry'

/** What became of an entry. `data` is the action's output; `refused` is final, the server said no. */
export type Fate =
  | { readonly key: string; readonly action: ActionName; readonly state: 'waiting' }
  | { readonly key: string; readonly action: ActionName; readonly state: 'sent'; readonly data: unknown }
  | {
      readonly key: string
      readonly action: ActionName
      readonly state: 'refused'
      readonly refusal: Refused
      /** What was refused: its owner may want to give it back to the person. */
      readonly input: Entry['input']
    }
  | { readonly key: string; readonly action: ActionName; readonly state: 'expired' }

const KEY = 'outbox'
/** No verdict on the content: the same entry may go through later. */
const later: readonly CallError[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL', 'RATE_LIMITED']

const listeners = new Set<(fate: Fate) => void>()
let turn: Promise<unknown> = Promise.resolve()
let running: Promise<void> | null = null
let again = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Keeps an entry on the phone, then sends it; again after a kill, again when the network returns, always under its
 * own key. Resolves when it is kept. A key that is already kept is not kept twice. Throws when the phone is full.
 */
export async function put<A extends ActionName>(entry: Omit<Entry<A>, 'putAt'>): Promise<void> {
  await change((kept) =>
    kept.some((one) => one.key === entry.key) ? kept : [...kept, { ...entry, putAt: Date.now() } as Entry],
  )
  tell({ key: entry.key, action: entry.action, state: 'waiting' })
  void flush()
}

/** Hears what becomes of entries, also of those put before a restart. Returns how to stop. */
export function subscribe(listener: (fate: Fate) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What waits to be sent, oldest first. */
export async function pending(): Promise<readonly Entry[]> {
  return change((kept) => kept)
}

/** Sends everything that can be sent now. At start, when the network returns, and after `put`. */
export function flush(): Promise<void> {
  again = true
  running ??= rounds().finally(() => {
    running = null
  })
  return running
}

async function rounds(): Promise<void> {
  clearTimeout(timer)
  while (again) {
    again = false
    await round()
  }
}

/** One pass in order. An action that is held up holds back only its own kind; no network holds back all. */
async function round(): Promise<void> {
  const held = new Set<ActionName>()
  for (const entry of await pending()) {
    if (held.has(entry.action)) continue
    if (isOver(entry, Date.now())) {
      await finish(entry, { key: entry.key, action: entry.action, state: 'expired' })
      continue
    }
    const result = await call(entry.action, entry.input, { key: entry.key })
    if (result.ok) {
      failures = 0
      await finish(entry, { key: entry.key, action: entry.action, state: 'sent', data: result.data })
    } else if (!later.includes(result.error)) {
      await finish(entry, {
        key: entry.key,
        action: entry.action,
        state: 'refused',
        refusal: result,
        input: entry.input,
      })
    } else {
      held.add(entry.action)
      if (result.error === 'OFFLINE' || result.error === 'TIMEOUT') break
    }
  }
  if (held.size === 0) return
  failures += 1
  timer = setTimeout(() => void flush(), pauseMs(failures))
}

async function finish(entry: Entry, fate: Fate): Promise<void> {
  await change((kept) => kept.filter((one) => one.key !== entry.key))
  tell(fate)
}

function tell(fate: Fate): void {
  for (const listener of [...listeners]) listener(fate)
}

/** Reads, changes and writes the kept entries; one at a time, so that no two changes lose each other. */
function change(edit: (kept: readonly Entry[]) => readonly Entry[]): Promise<readonly Entry[]> {
  const done = turn.then(async () => {
    const kept = parse(await storage.read(KEY, { secure: true }))
    const next = edit(kept)
    if (next === kept) return kept
    if (next.length === 0) await storage.remove(KEY)
    else await storage.write(KEY, JSON.stringify(next), { secure: true })
    return next
  })
  turn = done.catch(() => undefined)
  return done
}

function parse(text: string | null): readonly Entry[] {
  if (!text) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? (kept as Entry[]) : []
  } catch {
    return []
  }
}
