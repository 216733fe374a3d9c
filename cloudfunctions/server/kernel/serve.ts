import type { BatchReply } from '@shared/contracts/envelope'
import * as z from 'zod'
import { readCaller } from '../cloud/caller'
import { now } from '../cloud/clock'
import { newId } from '../cloud/ids'
import { type Address, type AddressReply, addressRequest, answerAddress } from './address'
import { readBatch } from './batch'
import { dispatch } from './dispatch'
import { log } from './log'
import { type Areas, type Host, registryOf } from './registry'
import { start } from './start'

export type Main = (event: unknown) => Promise<BatchReply | AddressReply>

/**
 * Makes the entry of a function that people call, and of what is read by its `addresses`. Throws, and logs why, when it
 * is not fit to start.
 */
export function serve<H extends Host>(areas: Areas<H>, addresses: readonly Address[] = []): Main {
  // The platform's runtimes differ in what they allow of code made from text; nothing here needs it.
  z.config({ jitless: true })
  const { region, keys } = start()
  const registry = registryOf(areas)
  return async (event) => {
    const invocation = { requestId: newId(), caller: readCaller(), region, keys, registry }
    const { requestId } = invocation
    const request = addressRequest(event)
    if (request) return answerAddress(addresses, request, { requestId, region, keys })
    const batch = readBatch(event)
    if ('refusal' in batch) {
      const { refused, details } = batch.refusal
      log({ requestId, action: 'unknown', ms: 0, outcome: refused, person: null })
      const error = details ? { error: refused, details } : { error: refused }
      return { requestId, serverAt: now(), replies: [{ ok: false, ...error, requestId }] }
    }
    const replies = []
    // One after another: a later call of a tick may rest on an earlier one's effect.
    for (const call of batch.calls) replies.push(await dispatch(invocation, call))
    return { requestId, serverAt: now(), replies }
  }
}
