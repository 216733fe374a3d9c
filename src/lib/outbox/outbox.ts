import type { ActionName } from '@shared/contracts'
import { type CallError, type CallResult, call, type Refused } from '../call/call'
import { type Entry, isOver, type Lane, laneOf, orderOf, pauseMs } from './entry'
import { forgetEntry, keepEntry, keptEntries } from './kept'

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

type Put<A extends ActionName> = Omit<Entry<A>, 'putAt' | 'sure' | 'turn'>
type Owner = (entry: Entry, refusal: Refused) => Promise<void>

/** No verdict on the content: the same entry may go through later. */
const later: readonly CallError[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL', 'RATE_LIMITED']
/** An entry that failed so often stands back: what comes after it may overtake it. */
const PATIENCE = 5

const listeners = new Set<(fate: Fate) => void>()
const owners = new Map<ActionName, Owner>()
/** What became of the last entries since the app started: a page may open after its entry was answered. */
const ended = new Map<string, Fate>()
const ENDED = 20
/** How often each entry has failed since the app started. */
const failed = new Map<string, number>()

interface Run {
  running: Promise<void> | null
  again: boolean
  failures: number
  timer: ReturnType<typeof setTimeout> | undefined
}
const idle = (): Run => ({ running: null, again: false, failures: 0, timer: undefined })
const runs: Record<Lane, Run> = { safety: idle(), rest: idle() }

/**
 * Keeps an entry on the phone, then sends it; again after a kill, again when the network returns, always under its
 * own key. Resolves when it is kept. A key that is already kept is not kept twice. Throws when the phone is full.
 */
export async function put<A extends ActionName>(entry: Put<A>): Promise<void> {
  await keepEntry(entry)
  tell({ key: entry.key, action: entry.action, state: 'waiting' })
  void run(laneOf(entry.action))
}

/**
 * The same; a phone that cannot keep it sends it at once instead, and answers what came of that. Whoever calls still
 * has the words, and says that they are on screen only.
 */
export async function putOrCall<A extends ActionName>(entry: Put<A>): Promise<'kept' | CallResult<A>> {
  try {
    await put(entry)
    return 'kept'
  } catch {
    const reply = await call(entry.action, entry.input, { key: entry.key })
    if (reply.ok) tell({ key: entry.key, action: entry.action, state: 'sent', data: reply.data })
    return reply
  }
}

/** Hears what becomes of entries, also of those put before a restart. Returns how to stop. */
export function subscribe(listener: (fate: Fate) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What became of an entry that ended lately; nothing while it waits, or when that was before the app started. */
export const fateOf = (key: string): Fate | undefined => ended.get(key)

/**
 * Names who takes back what the service refuses of one action. It leaves the queue only when that is done; as long as
 * it throws, the entry stays. Returns how to stop.
 */
export function giveBack<A extends ActionName>(
  action: A,
  owner: (entry: Entry<A>, refusal: Refused) => Promise<void>,
): () => void {
  owners.set(action, owner as Owner)
  return () => owners.delete(action)
}

/** What waits to be sent, oldest first. */
export const pending = (): Promise<readonly Entry[]> => keptEntries()

/** Sends everything that can be sent now. At start, when the app is shown, when the network returns. */
export async function flush(): Promise<void> {
  await Promise.all([run('safety'), run('rest')])
}

function run(lane: Lane): Promise<void> {
  const own = runs[lane]
  own.again = true
  own.running ??= rounds(lane).finally(() => {
    own.running = null
  })
  return own.running
}

async function rounds(lane: Lane): Promise<void> {
  const own = runs[lane]
  clearTimeout(own.timer)
  while (own.again) {
    own.again = false
    if (await round(lane)) own.failures = 0
    else own.failures += 1
  }
  if (own.failures > 0) own.timer = setTimeout(() => void run(lane), pauseMs(own.failures, lane))
}

/**
 * One pass, oldest first; what failed often comes last. What fails holds back only what must not overtake it; no
 * network holds back all. True when nothing is left or something got through.
 */
async function round(lane: Lane): Promise<boolean> {
  const entries = (await keptEntries()).filter(({ action }) => laneOf(action) === lane)
  const held = new Set<string>()
  let moved = false
  let silent = 0
  for (const entry of [...entries.filter(isPatient), ...entries.filter((one) => !isPatient(one))]) {
    if (held.has(entry.action) || held.has(orderOf(entry))) continue
    const error = isOver(entry)
      ? await finish(entry, { key: entry.key, action: entry.action, state: 'expired' })
      : await send(entry)
    if (error === null) {
      moved = true
      continue
    }
    if (error === 'OFFLINE') break
    failed.set(entry.key, (failed.get(entry.key) ?? 0) + 1)
    if (isPatient(entry)) held.add(orderOf(entry))
    if (error === 'BUSY' || error === 'RATE_LIMITED') held.add(entry.action)
    if (error === 'TIMEOUT') silent += 1
    // Two that get no answer mean that nobody answers now.
    if (silent === 2) break
  }
  return moved || (await keptEntries()).every(({ action }) => laneOf(action) !== lane)
}

const isPatient = ({ key }: Entry): boolean => (failed.get(key) ?? 0) < PATIENCE

/** Null when there is nothing more to do for it. */
async function send(entry: Entry): Promise<CallError | null> {
  const { key, action, input } = entry
  const result = await call(action, input, { key })
  if (result.ok) return finish(entry, { key, action, state: 'sent', data: result.data })
  if (later.includes(result.error)) return result.error
  try {
    await owners.get(action)?.(entry, result)
  } catch {
    return result.error
  }
  return finish(entry, { key, action, state: 'refused', refusal: result, input })
}

async function finish({ key }: Entry, fate: Fate): Promise<null> {
  await forgetEntry(key)
  failed.delete(key)
  tell(fate)
  return null
}

function tell(fate: Fate): void {
  if (fate.state !== 'waiting') remember(fate)
  for (const listener of [...listeners]) listener(fate)
}

function remember(fate: Fate): void {
  ended.set(fate.key, fate)
  for (const [oldest] of ended) {
    if (ended.size <= ENDED) return
    ended.delete(oldest)
  }
}
