import { add, compare, divide, type Fraction, fraction, fromDecimal, multiply } from '../../kit/fraction'
import type { AnswerMap, SheetFault } from './types'

/** Pittsburgh Sleep Quality Index: seven components of 0 to 3. Rules: catalog/scales/psqi, Buysse 1989. */

const disturbances = ['q5b', 'q5c', 'q5d', 'q5e', 'q5f', 'q5g', 'q5h', 'q5i', 'q5j'] as const
const codes = ['q5a', ...disturbances, 'q6', 'q7', 'q8', 'q9'] as const
const questions = ['bed', 'latency_min', 'rise', 'sleep_h', ...codes] as const
const DAY = 24 * 60

function minutesOf(value: unknown): number | null {
  const match = typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) : null
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function decimalUpTo(value: unknown, max: number): Fraction | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > max) return null
  try {
    return fromDecimal(value)
  } catch {
    return null
  }
}

interface Night {
  readonly latency: Fraction
  readonly slept: Fraction
  /** Slept of the time in bed, in percent. */
  readonly efficiency: Fraction
}

/** The questions with times. Sleeping longer than lying in bed is refused: it would score over 100 %. */
function nightOf(answers: AnswerMap): Night | SheetFault {
  const bed = minutesOf(answers.bed)
  const rise = minutesOf(answers.rise)
  const latency = decimalUpTo(answers.latency_min, DAY)
  const slept = decimalUpTo(answers.sleep_h, 24)
  if (bed === null) return { code: 'wrong_code', where: 'bed' }
  if (rise === null) return { code: 'wrong_code', where: 'rise' }
  if (!latency) return { code: 'wrong_code', where: 'latency_min' }
  if (!slept) return { code: 'wrong_code', where: 'sleep_h' }
  const inBed = (rise - bed + DAY) % DAY
  if (inBed === 0) return { code: 'impossible', where: 'rise' }
  const efficiency = divide(multiply(slept, fraction(6000)), fraction(inBed))
  if (compare(efficiency, fraction(100)) > 0) return { code: 'impossible', where: 'sleep_h' }
  return { latency, slept, efficiency }
}

/** How many of the ascending limits lie strictly below the value. */
const above = (value: Fraction, limits: readonly number[]): number =>
  limits.filter((limit) => compare(value, fraction(limit)) > 0).length

/** How many of the descending limits the value fails to reach. */
const below = (value: Fraction, limits: readonly number[]): number =>
  limits.filter((limit) => compare(value, fraction(limit)) < 0).length

function checkCodes(answers: AnswerMap): SheetFault | null {
  for (const key of Object.keys(answers))
    if (!(questions as readonly string[]).includes(key))
      return { code: 'unknown_item', where: key.slice(0, 16) }
  for (const key of questions) if (answers[key] === undefined) return { code: 'missing', where: key }
  for (const key of codes)
    if (![0, 1, 2, 3].includes(answers[key] as number)) return { code: 'wrong_code', where: key }
  return null
}

export function measurePsqi(answers: AnswerMap): Record<string, Fraction> | SheetFault {
  const fault = checkCodes(answers)
  if (fault) return fault
  const night = nightOf(answers)
  if ('code' in night) return night
  const code = (key: (typeof codes)[number]): number => Number(answers[key])
  const latency = above(night.latency, [15, 30, 60]) + code('q5a')
  const disturbed = disturbances.reduce((sum, key) => sum + code(key), 0)
  // Exactly 7 h scores 1, so the first step is "more than 7", the others are "at least".
  const duration = compare(night.slept, fraction(7)) > 0 ? 0 : 1 + below(night.slept, [6, 5])
  const components: Record<string, Fraction> = {
    c1_quality: fraction(code('q6')),
    c2_latency: fraction(above(fraction(latency), [0, 2, 4])),
    c3_duration: fraction(duration),
    c4_efficiency: fraction(below(night.efficiency, [85, 75, 65])),
    c5_disturbance: fraction(above(fraction(disturbed), [0, 9, 18])),
    c6_medication: fraction(code('q7')),
    c7_dysfunction: fraction(above(fraction(code('q8') + code('q9')), [0, 2, 4])),
  }
  return {
    ...components,
    raw: Object.values(components).reduce(add, fraction(0)),
    efficiency_pct: night.efficiency,
  }
}
