import { sdk } from './sdk'

/** Who the platform says is calling. Nothing of it comes from the request. */
export interface Caller {
  readonly openid: string | null
  /** First element of the call chain: `wx_client`, `wx_trigger`, `wx_crawler`, … */
  readonly source: string
}

/** Must be called before anything is awaited: the platform keeps the identity of one call at a time. */
export function readCaller(): Caller {
  const context = sdk().getWXContext() as { OPENID?: string | number; SOURCE?: string }
  return { openid: openidFrom(context.OPENID), source: (context.SOURCE ?? '').split(',')[0] ?? '' }
}

/** The SDK turns an all-digit id into a number; one too long for a number would be mixed with its neighbours. */
function openidFrom(value: string | number | undefined): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  return value || null
}
