import { now } from '../cloud/clock'
import {
  findRecord,
  type IdempotencyDocument,
  openRecord,
  releaseRecord,
  storeAnswer,
  takeOver,
} from './idempotencyRepo'
import type { Keys } from './keys'
import { isRefusal, type Refusal, refuse } from './refuse'

const KEPT_MS = 7 * 86_400_000
/** Longer than a function may run: after it, the first caller is certainly gone. */
const LEASE_MS = 25_000
/** How long a second caller waits for the first one's answer. */
const WAITS_MS = [20, 40, 80, 160, 320, 640, 640]

const KEY = /^[A-Za-z0-9_-]{16,64}$/

/** The caller's key if it is well formed. */
export const validKey = (key: unknown): string | null =>
  typeof key === 'string' && KEY.test(key) ? key : null

/** One call of an action that must happen once. */
export interface KeyedCall {
  readonly personId: string
  readonly region: string
  readonly action: string
  readonly key: string
  readonly input: unknown
}

/** Id for what the call creates; the same for every repeat of person, action, key and body. */
export const effectIdOf = (call: KeyedCall, keys: Keys): string =>
  keys.digest('effect', call.personId, call.action, call.key, bodyOf(call.input)).slice(0, 32)

/**
 * Runs `work` once for a key and answers every repeat with what it answered. A repeat with another body or
 * action is refused; two at once: the second waits for the first's answer, or is told BUSY. A refusal or a
 * fault has had no effect and frees the key. When a caller dies between its effect and the stored answer,
 * the next one runs `work` again, which finds its effect under the same id.
 */
export async function onceForKey(
  call: KeyedCall,
  keys: Keys,
  work: () => Promise<unknown>,
): Promise<unknown | Refusal<'KEY_REUSED' | 'BUSY'>> {
  const id = `${keys.digest('person', call.personId)}:${call.key}`
  const body = keys.digest('body', bodyOf(call.input))
  for (const wait of [...WAITS_MS, null]) {
    if (await openRecord(opened(id, call, body, effectIdOf(call, keys)))) return runAndStore(id, keys, work)
    const record = await findRecord(id)
    if (record && (record.action !== call.action || record.body !== body)) return refuse('KEY_REUSED')
    if (record?.state === 'done' && record.answer === '') return refuse('KEY_REUSED')
    if (record?.state === 'done') return JSON.parse(keys.sealer.open(record.answer, placeOf(id)))
    if (record && record.leaseUntil < now() && (await takeOver(id, record.leaseUntil, now() + LEASE_MS)))
      return runAndStore(id, keys, work)
    if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return refuse('BUSY')
}

const placeOf = (id: string) => ({ collection: 'idempotency', id, field: 'answer' })

function opened(id: string, call: KeyedCall, body: string, effectId: string): IdempotencyDocument {
  const at = now()
  return {
    _id: id,
    region: call.region,
    action: call.action,
    body,
    state: 'running',
    leaseUntil: at + LEASE_MS,
    effectId,
    answer: '',
    expiresAt: at + KEPT_MS,
  }
}

async function runAndStore(id: string, keys: Keys, work: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown
  try {
    answer = await work()
  } catch (error) {
    await releaseRecord(id)
    throw error
  }
  if (isRefusal(answer)) await releaseRecord(id)
  else await storeAnswer(id, keys.sealer.seal(JSON.stringify(answer), placeOf(id)))
  return answer
}

/** The same text for the same content, whatever the order of its names. */
function bodyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(bodyOf).join(',')}]`
  const entries = Object.entries(value).filter(([, child]) => child !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, child]) => `${JSON.stringify(name)}:${bodyOf(child)}`)
    .join(',')}}`
}
