import type { ActionName } from '@shared/contracts'
import { storage } from '@/platform/storage'
import { isClockKnown, nowAt } from '../clock/clock'
import type { Entry } from './entry'

/** Each entry has a place of its own, so that one that is damaged costs no other. */
const prefix = 'outbox/'
/** Where versions before this one kept all of them in one piece. */
const OLD = 'outbox'
const secure = { secure: true }
let turn: Promise<unknown> = Promise.resolve()

/** One at a time, so that no two entries take the same place in the order. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

/** A key that is already kept is not kept twice. Throws when the phone is full. */
export function keepEntry<A extends ActionName>(
  entry: Omit<Entry<A>, 'putAt' | 'sure' | 'turn'>,
): Promise<void> {
  return inTurn(async () => {
    const kept = await read()
    if (kept.some(({ key }) => key === entry.key)) return
    const next = 1 + Math.max(0, ...kept.map((one) => one.turn))
    await write({ ...entry, putAt: nowAt(), sure: isClockKnown(), turn: next } as Entry)
  })
}

export const forgetEntry = (key: string): Promise<void> => inTurn(() => storage.remove(prefix + key))

/** In the order in which they were put. One that cannot be read is passed over and left where it is. */
export const keptEntries = (): Promise<readonly Entry[]> => inTurn(read)

async function read(): Promise<readonly Entry[]> {
  const names = await storage.keys()
  if (names.includes(OLD)) await takeOver()
  const own = (names.includes(OLD) ? await storage.keys() : names).filter((name) => name.startsWith(prefix))
  const texts = await Promise.all(own.map((name) => storage.read(name, secure).catch(() => null)))
  return texts.flatMap((text) => entryOf(parse(text)) ?? []).sort((a, b) => a.turn - b.turn)
}

const write = (entry: Entry): Promise<void> =>
  storage.write(prefix + entry.key, JSON.stringify(entry), secure)

/** What an older version of the app left, in its order. It goes only when all of it stands in its new place. */
async function takeOver(): Promise<void> {
  const old = parse(await storage.read(OLD, secure).catch(() => null))
  if (!Array.isArray(old)) return
  const entries = old.flatMap((one) => entryOf(one) ?? [])
  for (const [index, entry] of entries.entries()) await write({ ...entry, turn: index - entries.length })
  await storage.remove(OLD)
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function entryOf(one: unknown): Entry | null {
  if (typeof one !== 'object' || one === null) return null
  const { key, action, input, putAt, sure = false, turn: place = 0 } = one as Partial<Entry>
  const whole = typeof key === 'string' && typeof action === 'string' && typeof input === 'object'
  if (!whole || typeof putAt !== 'number' || input === null) return null
  return { ...(one as Entry), sure, turn: place }
}
