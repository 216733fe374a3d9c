import { type Appointment, isOpen } from './appointment'

export const referralStates = ['offered', 'accepted', 'declined'] as const
export type ReferralState = (typeof referralStates)[number]

/** That an expert suggests where to go on; the person says yes or no, and nothing is handed over. */
export interface Referral {
  readonly offeredAt: number
  readonly state: ReferralState
  readonly answeredAt: number | null
}

/** Why nothing can be suggested; null when it can: after a talk that has taken place. */
export function againstReferral({
  state,
}: Pick<Appointment, 'state'>): 'VISIT_TOO_EARLY' | 'VISIT_OVER' | null {
  if (state === 'done') return null
  return isOpen({ state }) ? 'VISIT_TOO_EARLY' : 'VISIT_OVER'
}

/** When it was suggested: later than whatever was suggested before, also when the clock stood. */
export const offeredAfter = (earlier: Pick<Referral, 'offeredAt'> | null, at: number): number =>
  Math.max(at, (earlier?.offeredAt ?? 0) + 1)

/**
 * What the person says to what they saw. The same said twice changes nothing; the other one may be said later, because
 * nobody is held to it.
 */
export function answerReferral(
  found: Referral,
  seenAt: number,
  state: Exclude<ReferralState, 'offered'>,
  at: number,
): { readonly refused: 'REFERRAL_CHANGED' } | { readonly change: Partial<Referral> } {
  if (found.offeredAt !== seenAt) return { refused: 'REFERRAL_CHANGED' }
  return { change: found.state === state ? {} : { state, answeredAt: at } }
}

const DISORDER = /诊断|确诊|治疗|治愈|患者|病人|障碍|精神病|精神分裂|双相|[抑焦强躁恐][郁虑迫狂惧]症/

/** Whether a sentence for the person names an illness: a counsellor advises to see a doctor and names none. */
export const namesDisorder = (text: string): boolean => DISORDER.test(text)
