import type { BatchRequest, CallReply, CallRequest } from '@shared/contracts/envelope'

/** As in contracts/envelope, which the phone knows as types only; a test holds them equal. */
export const MAX_CALLS = 8
export const MAX_BYTES = 64 * 1024

export interface Waiting {
  readonly request: CallRequest
  settle(outcome: { readonly reply: CallReply } | { readonly fault: unknown }): void
}

/**
 * Collects what is called in one tick and hands it over in as few batches as the limits allow: a screen that asks
 * three things as it opens costs one invocation.
 */
export function createBatcher(send: (batch: readonly Waiting[]) => void): (waiting: Waiting) => void {
  let queue: Waiting[] = []
  const flush = (): void => {
    const collected = queue
    queue = []
    for (const batch of split(collected)) send(batch)
  }
  return (waiting) => {
    if (queue.length === 0) setTimeout(flush, 0)
    queue.push(waiting)
  }
}

/** Groups that each keep within the number and size of one batch, in order. */
export function split(waiting: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = []
  let bytes = 0
  for (const one of waiting) {
    const size = byteLength(JSON.stringify(one.request)) + 1
    const last = batches[batches.length - 1]
    if (last && last.length < MAX_CALLS && bytes + size <= MAX_BYTES) {
      last.push(one)
      bytes += size
    } else {
      batches.push([one])
      bytes = byteLength('{"calls":[]}') + size
    }
  }
  return batches
}

export const batchOf = (waiting: readonly Waiting[]): BatchRequest => ({
  calls: waiting.map((one) => one.request),
})

function byteLength(text: string): number {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd')).replace(/%../g, 'x').length
}
