import type { RefusalCode } from '@shared/contracts/refusals'

/** Names of fields or limits, never content. */
export type Details = Readonly<Record<string, string | number>>

/** An answer that says no in words the caller can act on. Anything else that goes wrong is a fault. */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly refused: C
  readonly details?: Details
}

const made = new WeakSet<object>()

export function refuse<const C extends RefusalCode>(code: C, details?: Details): Refusal<C> {
  const refusal: Refusal<C> = details ? { refused: code, details } : { refused: code }
  made.add(refusal)
  return refusal
}

/** True for what `refuse` made, so that no answer can look like a refusal by its shape. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && made.has(value)
