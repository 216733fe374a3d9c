import type { ErrorCode } from './refusals'

/** One call inside a batch. `key` is the idempotency key, 16 to 64 characters of `[A-Za-z0-9_-]`. */
export interface CallRequest {
  readonly action: string
  readonly input: unknown
  readonly key?: string
}

/** What a cloud function receives: the calls of one tick of the phone, at most `MAX_CALLS`, 64 kB in all. */
export interface BatchRequest {
  readonly calls: readonly CallRequest[]
}

/** `details` names fields or limits, never content. */
export type CallReply<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false
      readonly error: ErrorCode
      readonly details?: Readonly<Record<string, string | number>>
      readonly requestId: string
    }

/** `serverAt`: the server's clock in epoch milliseconds, so that the phone can show true times. */
export interface BatchReply {
  readonly requestId: string
  readonly serverAt: number
  readonly replies: readonly CallReply[]
}

export const MAX_CALLS = 8
export const MAX_BYTES = 64 * 1024
