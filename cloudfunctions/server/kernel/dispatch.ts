import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import type { Caller } from '../cloud/caller'
import { now } from '../cloud/clock'
import { newId } from '../cloud/ids'
import { TransactionGaveUp } from '../cloud/transaction'
import { hasConsent } from './consent'
import { admits, openidOfPerson } from './guard'
import { effectIdOf, onceForKey, validKey } from './idempotency'
import type { Keys } from './keys'
import { log, traceOf } from './log'
import { refusalOfMinor } from './minor'
import { parseInput } from './parse'
import { personOf } from './person'
import type { PersonDocument } from './personRepo'
import { limitRate } from './rateLimit'
import { isRefusal, type Refusal, refuse } from './refuse'
import type { Entry, Registry } from './registry'

/** What the calls of one invocation have in common. */
export interface Invocation {
  readonly requestId: string
  readonly caller: Caller
  readonly region: string
  readonly keys: Keys
  readonly registry: Registry
}

/** Answers one call and writes its one log line. A fault tells the outside nothing but the request id. */
export async function dispatch(invocation: Invocation, call: CallRequest): Promise<CallReply> {
  const startedAt = now()
  const seen: Seen = { person: null }
  let entry: Entry | undefined
  let reply: CallReply
  let fault: unknown
  try {
    entry = await invocation.registry.find(call.action)
    const answer = entry ? await pass(invocation, entry, call, seen) : refuse('UNKNOWN_ACTION')
    reply = isRefusal(answer) ? refusedReply(answer, invocation.requestId) : { ok: true, data: answer }
  } catch (error) {
    const { requestId } = invocation
    // Nothing was stored, and the same call a moment later goes through.
    if (error instanceof TransactionGaveUp) reply = refusedReply(refuse('BUSY'), requestId)
    else {
      fault = error
      reply = { ok: false, error: 'INTERNAL', requestId }
    }
  }
  log({
    requestId: invocation.requestId,
    action: entry?.name ?? 'unknown',
    ms: now() - startedAt,
    outcome: reply.ok ? 'ok' : reply.error,
    person: seen.person && invocation.keys.digest('log', seen.person._id).slice(0, 22),
    ...(fault === undefined ? {} : { fault: traceOf(fault) }),
  })
  return reply
}

/** Filled on the way, so that the log line knows the person of a refused or failed call too. */
interface Seen {
  person: PersonDocument | null
}

/** The fixed order: identity, audience, consent, rate, parse, idempotency, handler, output. */
async function pass(invocation: Invocation, entry: Entry, call: CallRequest, seen: Seen): Promise<unknown> {
  const { row, name } = entry
  const { caller, region, keys } = invocation
  const at = now()
  const openid = openidOfPerson(caller)
  if (!openid) return refuse('NOT_ALLOWED')
  const person = await personOf(openid, region, at, keys)
  seen.person = person
  if (!admits(row.audience, person)) return refuse('NOT_ALLOWED')
  if (row.consent && !(await hasConsent(person._id, row.consent, row.consentFrom)))
    return refuse('CONSENT_REQUIRED', { scope: row.consent })
  const minor = row.consent ? await refusalOfMinor(person, row.consent, at, row.consentFrom) : null
  if (minor) return minor
  const key = row.idempotency === 'required' ? validKey(call.key) : null
  const tooMany = await limitRate(person._id, name, row.rate, key, at)
  if (tooMany) return tooMany
  const parsed = parseInput(row.input, call.input)
  if ('refusal' in parsed) return parsed.refusal
  const { input } = parsed
  const run = (effectId: string) =>
    checked(entry, entry.handle(input, { person, region, at, ...keys, effectId, key }))
  if (row.idempotency === 'none') return run(newId())
  if (!key) return refuse('KEY_REQUIRED')
  const keyed = { personId: person._id, region, action: name, key, input }
  return onceForKey(keyed, keys, () => run(effectIdOf(keyed, keys)))
}

/** The answer without anything that the contract does not name. An undeclared refusal is a fault. */
async function checked(entry: Entry, answering: Promise<unknown>): Promise<unknown> {
  const answer = await answering
  if (!isRefusal(answer)) return entry.row.output.parse(answer)
  if (answer.refused !== 'BAD_INPUT' && !entry.row.errors.includes(answer.refused))
    throw new Error(`${entry.name} gave a refusal that it does not declare`)
  return answer
}

const refusedReply = ({ refused, details }: Refusal, requestId: string): CallReply =>
  details ? { ok: false, error: refused, details, requestId } : { ok: false, error: refused, requestId }
