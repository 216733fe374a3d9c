import { now } from '../cloud/clock'
import type { Keys } from './keys'
import { log, traceOf } from './log'
import { limitRate } from './rateLimit'

/** What a function knows when somebody reads an address of its. */
export interface Reading {
  readonly region: string
  readonly keys: Keys
  readonly at: number
}

/**
 * A text that is read by its address alone, by programs that cannot sign in: `…/<token>.<suffix>`. Whoever knows the
 * address may read it, so it must hold nothing that names or tells of a person, and its owner can take it back.
 */
export interface Address {
  /** In the log and in the rate limit. */
  readonly name: string
  /** What the path ends with, without the dot. */
  readonly suffix: string
  readonly contentType: string
  /** Who owns the address with this token; null when there is none, or none any more. */
  owner(token: string, reading: Reading): Promise<string | null>
  text(ownerId: string, reading: Reading): Promise<string>
}

/** A request as the platform's HTTP access service hands it to a function; what else it carries is not looked at. */
interface AddressRequest {
  readonly httpMethod: string
  readonly path: string
}

/** What that service makes a response of. */
export interface AddressReply {
  readonly isBase64Encoded: false
  readonly statusCode: keyof typeof OUTCOMES
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A calendar asks every few minutes at most; more is a program gone wrong. */
const RATE = { limit: 60, windowSeconds: 3600 } as const

const PRIVATE = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
}

const reply = (
  statusCode: AddressReply['statusCode'],
  body = '',
  headers: Readonly<Record<string, string>> = {},
): AddressReply => ({
  isBase64Encoded: false,
  statusCode,
  headers: { ...PRIVATE, ...headers },
  body,
})

/** What is logged of each answer that there is. */
const OUTCOMES = {
  200: 'ok',
  404: 'NOT_FOUND',
  405: 'BAD_INPUT',
  429: 'RATE_LIMITED',
  500: 'INTERNAL',
} as const

export function addressRequest(event: unknown): AddressRequest | null {
  if (typeof event !== 'object' || event === null) return null
  const { httpMethod, path } = event as Partial<Record<keyof AddressRequest, unknown>>
  return typeof httpMethod === 'string' && typeof path === 'string' ? { httpMethod, path } : null
}

/**
 * Answers whoever reads an address, and writes one log line without the address. What was never there, what was taken
 * back and what is misspelt are answered alike.
 */
export async function answerAddress(
  addresses: readonly Address[],
  request: AddressRequest,
  { requestId, ...service }: Omit<Reading, 'at'> & { readonly requestId: string },
): Promise<AddressReply> {
  const startedAt = now()
  let answered: AddressReply
  let fault: unknown
  const [, token = '', suffix = ''] = /\/([A-Za-z0-9_-]{22})\.([a-z]{1,8})$/.exec(request.path) ?? []
  const address = addresses.find((one) => one.suffix === suffix)
  try {
    answered = await read(address, token, request.httpMethod, { ...service, at: startedAt })
  } catch (error) {
    fault = error
    answered = reply(500)
  }
  log({
    requestId,
    action: address?.name ?? 'unknown',
    ms: now() - startedAt,
    outcome: OUTCOMES[answered.statusCode],
    person: null,
    ...(fault === undefined ? {} : { fault: traceOf(fault) }),
  })
  return answered
}

async function read(
  address: Address | undefined,
  token: string,
  method: string,
  reading: Reading,
): Promise<AddressReply> {
  if (method !== 'GET' && method !== 'HEAD') return reply(405, '', { allow: 'GET, HEAD' })
  const ownerId = (await address?.owner(token, reading)) ?? null
  if (!address || ownerId === null) return reply(404)
  const refused = await limitRate(ownerId, address.name, RATE, null, reading.at)
  if (refused) return reply(429, '', { 'retry-after': String(RATE.windowSeconds) })
  const body = await address.text(ownerId, reading)
  return reply(200, method === 'HEAD' ? '' : body, { 'content-type': address.contentType })
}
