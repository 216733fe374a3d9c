import { codesOf, keyOf } from '@shared/domain/assessment/answers'
import type { AnswerMap, ScorableScale } from '@shared/domain/assessment/types'
import fc from 'fast-check'

const code = (max: number) => fc.integer({ min: 0, max })
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A night that is possible: asleep no longer than in bed, in quarter hours. */
const night = fc
  .record({
    bed: fc.integer({ min: 0, max: 1439 }),
    inBed: fc.integer({ min: 15, max: 1425 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    latency_min: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ bed, inBed, share, latency_min }) => {
    const clock = (minutes: number) =>
      `${twoDigits(Math.floor((minutes % 1440) / 60))}:${twoDigits(minutes % 60)}`
    const sleep_h = Math.floor((inBed / 15) * share) / 4
    return { bed: clock(bed), rise: clock(bed + inBed), latency_min, sleep_h }
  })

const psqi = fc
  .tuple(night, fc.array(code(3), { minLength: 14, maxLength: 14 }))
  .map(([times, codes]): AnswerMap => {
    const keys = [...'abcdefghij'].map((letter) => `q5${letter}`).concat(['q6', 'q7', 'q8', 'q9'])
    return { ...times, ...Object.fromEntries(keys.map((key, index) => [key, codes[index] ?? 0])) }
  })

const grade = fc.integer({ min: 1, max: 4 })
const ssrs: fc.Arbitrary<AnswerMap> = fc.record({
  q1: grade,
  q2: grade,
  q3: grade,
  q4: grade,
  q5: fc.array(grade, { minLength: 5, maxLength: 5 }),
  q6: code(9),
  q7: code(9),
  q8: grade,
  q9: grade,
  q10: grade,
})

/** Any complete sheet of a scale. */
export function completeAnswers(scale: ScorableScale): fc.Arbitrary<AnswerMap> {
  if (scale.scoring.custom === 'psqi') return psqi
  if (scale.scoring.custom === 'ssrs') return ssrs
  const codes = scale.items.map((item) => fc.constantFrom(...codesOf(scale, item.no)))
  return fc
    .tuple(...codes)
    .map((answers) => Object.fromEntries(answers.map((answer, index) => [keyOf(index + 1), answer])))
}
