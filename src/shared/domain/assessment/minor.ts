import { ageOn, GUARDIAN_AGE } from './ageGate'

/** From this age on nobody else has to agree, and a person may agree for a child. */
export const MAJORITY = 18

/** How a region identifies minors where they write to a person (Minors Regulation 31). */
export type MinorIdentity = 'off' | 'guardian' | 'real_name'

/** What a minor needs beside the own consent: a guardian's, or a telephone number that the platform confirmed. */
export type Need = 'guardian' | 'phone'

/**
 * What somebody born in `birthMonth` needs for a purpose at this moment. Below 14 a guardian for every one (PIPL 31).
 * Writing to a person asks more of all minors as the region chose: nothing, a guardian, or a real identity, which
 * does not take the guardian's place below 14.
 */
export function needsOf(
  birthMonth: string,
  scope: string,
  minorIdentity: MinorIdentity,
  at: number,
): readonly Need[] {
  const age = ageOn(birthMonth, at)
  if (age >= MAJORITY) return []
  const writes = scope === 'letters'
  const guardian = age < GUARDIAN_AGE || (writes && minorIdentity === 'guardian')
  const phone = writes && minorIdentity === 'real_name'
  return [...(guardian ? (['guardian'] as const) : []), ...(phone ? (['phone'] as const) : [])]
}

export const isMinor = (birthMonth: string, at: number): boolean => ageOn(birthMonth, at) < MAJORITY
