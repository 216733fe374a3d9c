import type { ActionName, Declared, Input, Output } from '@shared/contracts'
import type { BatchReply } from '@shared/contracts/envelope'
import type { ErrorCode, KernelRefusal } from '@shared/contracts/refusals'
import { CloudFault, cloud, type Host } from '@/platform/cloud'
import { learnServerTime } from '../clock/clock'
import { batchOf, createBatcher, type Waiting } from './batch'

/** `OFFLINE`: nothing was sent. `TIMEOUT`: it may have been done; the same key asks again safely. */
export type TransportError = 'OFFLINE' | 'TIMEOUT'
export type CallError = ErrorCode | TransportError

export interface Refused<E extends CallError = CallError> {
  readonly ok: false
  readonly error: E
  /** Names fields or limits, never content. */
  readonly details?: Readonly<Record<string, string | number>>
  readonly requestId?: string
}

/** What an action can answer: its output, or one of the refusals that its contract row and the kernel declare. */
export type CallResult<A extends ActionName> =
  | { readonly ok: true; readonly data: Output<A> }
  | Refused<Declared<A> | KernelRefusal | 'INTERNAL' | TransportError>

export interface CallOptions {
  /** Idempotency key; required where the contract says so. A repeated call with it has one effect. */
  readonly key?: string
}

const PATIENCE_MS = 15_000
const PAUSE_MS = 400

const batchers = {
  api: createBatcher((batch) => void deliver('api', batch)),
  staff: createBatcher((batch) => void deliver('staff', batch)),
  /** Calls for help share no invocation with anything that could keep it busy. */
  help: createBatcher((batch) => void deliver('api', batch)),
}

/**
 * Calls an action of the service. Never throws for what can happen in a day: refusals, no network, no answer all
 * come back as values. Calls of one tick travel together.
 */
export async function call<A extends ActionName>(
  action: A,
  input: Input<A>,
  options: CallOptions = {},
): Promise<CallResult<A>> {
  const urgent = action.startsWith('safety.') && options.key !== undefined
  const way = urgent ? 'help' : action.startsWith('staff.') ? 'staff' : 'api'
  const request = { action, input, ...(options.key === undefined ? {} : { key: options.key }) }
  const outcome = await new Promise<Parameters<Waiting['settle']>[0]>((settle) =>
    batchers[way]({ request, settle }),
  )
  if ('fault' in outcome) return { ok: false, error: transportError(outcome.fault) }
  // The kernel parses every output by the same contract row before it leaves the server.
  return outcome.reply as CallResult<A>
}

async function deliver(host: Host, batch: readonly Waiting[]): Promise<void> {
  try {
    const { replies, requestId } = await invokeTwice(host, batch)
    batch.forEach((one, index) => {
      const reply = replies[index] ?? { ok: false, error: 'INTERNAL', requestId }
      one.settle({ reply })
    })
  } catch (fault) {
    for (const one of batch) one.settle({ fault })
  }
}

/**
 * Tries once more after a failure in which the request may have been lost on the way. Safe, because what must
 * happen once carries a key, and an action without a key is by its contract harmless to repeat.
 */
async function invokeTwice(host: Host, batch: readonly Waiting[]): Promise<BatchReply> {
  try {
    return await invoke(host, batch)
  } catch (error) {
    if (!(error instanceof CloudFault) || error.code === 'offline') throw error
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return invoke(host, batch)
  }
}

async function invoke(host: Host, batch: readonly Waiting[]): Promise<BatchReply> {
  const sentAt = Date.now()
  const reply = await inTime(cloud.invoke(host, batchOf(batch)))
  if (!reply || !Array.isArray(reply.replies)) throw new CloudFault('fault')
  learnServerTime(reply.serverAt, sentAt, Date.now())
  return reply
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CloudFault('timeout')), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function transportError(fault: unknown): TransportError | 'BUSY' | 'INTERNAL' {
  if (!(fault instanceof CloudFault)) return 'INTERNAL'
  return ({ offline: 'OFFLINE', timeout: 'TIMEOUT', busy: 'BUSY', fault: 'INTERNAL' } as const)[fault.code]
}
