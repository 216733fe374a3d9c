import { type BatchRequest, type CallRequest, MAX_BYTES, MAX_CALLS } from '@shared/contracts/envelope'
import { type Refusal, refuse } from './refuse'

export type Batch =
  | { readonly calls: readonly CallRequest[] }
  | { readonly refusal: Refusal<'TOO_LARGE' | 'BAD_INPUT'> }

/** Reads the envelope: first its size, then its shape. Fields that the platform adds to the event are ignored. */
export function readBatch(event: unknown): Batch {
  const calls = (event as Partial<BatchRequest> | null | undefined)?.calls
  if (!fits(calls)) return { refusal: refuse('TOO_LARGE', { maxBytes: MAX_BYTES }) }
  if (!Array.isArray(calls) || calls.length === 0 || calls.length > MAX_CALLS || !calls.every(isCall))
    return { refusal: refuse('BAD_INPUT', { maxCalls: MAX_CALLS }) }
  return { calls }
}

/** Nesting that cannot even be written as text counts as too large. */
function fits(calls: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(calls) ?? '') <= MAX_BYTES
  } catch {
    return false
  }
}

const isCall = (call: unknown): call is CallRequest =>
  typeof call === 'object' && call !== null && typeof (call as Partial<CallRequest>).action === 'string'
