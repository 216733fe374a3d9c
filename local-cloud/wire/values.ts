import { EJSON } from 'bson'
import { refused } from '../store/errors'
import type { Clock } from '../types'

type Plain = Record<string, unknown>

/** Characters of a regular expression from the wire: enough for a search, too few for a trap. */
const MAX_PATTERN = 512

function plain(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((element) => plain(element, now))
  const tagged = value as Plain & { _bsontype?: string }
  if (tagged._bsontype === 'BSONRegExp') return expression(String(tagged.pattern), String(tagged.options))
  if (tagged._bsontype !== undefined)
    throw refused(`[local-cloud] values of type ${tagged._bsontype} are not supported`)
  const serverDate = tagged.$tcb_server_date
  if (serverDate !== undefined) return new Date(now + Number((serverDate as Plain | null)?.offset ?? 0))
  return Object.fromEntries(Object.entries(tagged).map(([key, one]) => [key, plain(one, now)]))
}

function expression(pattern: string, options: string): RegExp {
  if (pattern.length > MAX_PATTERN)
    throw refused(`regular expression is longer than ${MAX_PATTERN} characters`)
  try {
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
  } catch (error) {
    throw refused(`invalid regular expression: ${(error as Error).message}`)
  }
}

/** Extended JSON of the wire as plain values; `undefined` for an absent part. */
export function decode(text: unknown, clock: Clock): Plain | undefined {
  if (text === undefined || text === '') return undefined
  try {
    const parsed: unknown = EJSON.parse(typeof text === 'string' ? text : JSON.stringify(text))
    return plain(parsed, clock.now()) as Plain
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw refused(`not extended JSON: ${(error as Error).message}`)
  }
}

/** A document as the SDK reads it: canonical extended JSON, so that types survive. */
export const encode = (value: unknown): string => EJSON.stringify(value, { relaxed: false })
