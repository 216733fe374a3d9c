import { monthOf } from '../../kit/time'
import type { ScaleDefinition } from './types'

/** Below this age a guardian has to consent before anything sensitive is stored (PIPL 31). */
export const GUARDIAN_AGE = 14

/**
 * Full years of age on the Shanghai calendar. Only year and month are known, so within the month of birth the
 * birthday counts as still to come: a gate never opens too early.
 * @param birthMonth `YYYY-MM`
 * @throws RangeError when it is not of that form
 */
export function ageOn(birthMonth: string, at: number): number {
  const born = monthNumber(birthMonth)
  return Math.floor((monthNumber(monthOf(at)) - born - 1) / 12)
}

function monthNumber(month: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (!match) throw new RangeError(`not a month: ${month}`)
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

/**
 * Whether the scale was made for people of this age, both limits included. A limit that its authors did not
 * state is no limit; a region cannot switch on a scale that states none at all.
 */
export function admits(scale: Pick<ScaleDefinition, 'population'>, age: number): boolean {
  const { age_min, age_max } = scale.population
  return age >= 0 && (age_min === null || age >= age_min) && (age_max === null || age <= age_max)
}
