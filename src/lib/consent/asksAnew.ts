import type { CallError } from '../call/call'

const missing: ReadonlySet<CallError> = new Set([
  'CONSENT_REQUIRED',
  'AGE_REQUIRED',
  'GUARDIAN_REQUIRED',
  'PHONE_REQUIRED',
  'CHANNEL_MISSING',
])

/** Something that was there is missing since: the next time asks for it. */
export const asksAnew = (error: CallError): boolean => missing.has(error)
