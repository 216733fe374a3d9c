import type { Output } from '@shared/contracts'
import type { CallError } from '@/lib/call/call'
import type { HeldWhy } from './sheet'

export type StoredResult = Output<'assessment.submit'>

/** What `assessment.submit` came to. */
export type Reply =
  | { readonly ok: true; readonly data: StoredResult }
  | { readonly ok: false; readonly error: CallError }

/** What the taking page does next; no branch loses the answers. */
export type Outcome =
  | { readonly kind: 'stored'; readonly result: StoredResult }
  | { readonly kind: 'queued' }
  | { readonly kind: 'askConsent' }
  | { readonly kind: 'askAge' }
  | { readonly kind: 'held'; readonly why: HeldWhy }

export function outcomeOf(reply: Reply): Outcome {
  if (reply.ok) return { kind: 'stored', result: reply.data }
  switch (reply.error) {
    case 'OFFLINE':
    case 'TIMEOUT':
    case 'BUSY':
    case 'INTERNAL':
    case 'RATE_LIMITED':
      return { kind: 'queued' }
    case 'CONSENT_REQUIRED':
      return { kind: 'askConsent' }
    case 'AGE_REQUIRED':
      return { kind: 'askAge' }
    case 'SCALE_OFF':
      return { kind: 'held', why: 'off' }
    case 'SCALE_UNKNOWN':
    case 'SCALE_VERSION_UNKNOWN':
      return { kind: 'held', why: 'version' }
    case 'OUT_OF_AGE':
      return { kind: 'held', why: 'age' }
    case 'GUARDIAN_REQUIRED':
      return { kind: 'held', why: 'guardian' }
    case 'ANSWERS_INVALID':
      return { kind: 'held', why: 'answers' }
    default:
      return { kind: 'held', why: 'refused' }
  }
}
