import { admits, ageOn } from '@shared/domain/assessment/ageGate'
import type { PhoneScale } from './definitions'

type Gated = Pick<PhoneScale, 'population'>

/** Whether a scale is for certain ages only; then nobody takes it before their age is known. */
export const hasAgeGate = ({ population }: Gated): boolean =>
  population.age_min !== null || population.age_max !== null

/** `unknown` while nobody said when they were born; `birthMonth` is `YYYY-MM`, `at` epoch ms. */
export function ageVerdict(scale: Gated, birthMonth: string | null, at: number): 'in' | 'out' | 'unknown' {
  if (!hasAgeGate(scale)) return 'in'
  if (birthMonth === null) return 'unknown'
  return admits(scale, ageOn(birthMonth, at)) ? 'in' : 'out'
}
