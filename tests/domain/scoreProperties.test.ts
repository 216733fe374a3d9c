import { codesOf, keyOf, scoredValue } from '@shared/domain/assessment/answers'
import { firedSafetyItems } from '@shared/domain/assessment/critical'
import { headlinesOf } from '@shared/domain/assessment/headline'
import { metricRange } from '@shared/domain/assessment/metricRange'
import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap, ScaleDefinition, Score } from '@shared/domain/assessment/types'
import fc from 'fast-check'
import { phoneForm } from '../../catalog/phoneForm'
import { scaleCatalog } from '../../catalog/scales/all'
import { completeAnswers } from './answerArbitrary'

function scoreOf(scale: Parameters<typeof scoreSheet>[0], answers: AnswerMap): Score {
  const scored = scoreSheet(scale, answers)
  if (!scored.ok) throw new Error(`${scale.id}: ${scored.error.code} ${scored.error.where}`)
  return scored.score
}

const named = scaleCatalog.map((scale) => [scale.id, scale] as const)
const withItems = named.filter(([, scale]) => scale.items.length > 0)

/** The sheet with its keys in another order. */
function reordered(answers: AnswerMap, order: readonly number[]): AnswerMap {
  const entries = Object.entries(answers).map((entry, index) => ({ entry, rank: order[index] ?? index }))
  return Object.fromEntries(entries.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry))
}

describe.each(named)('%s', (_, scale: ScaleDefinition) => {
  test('the order of tapping never matters', () => {
    fc.assert(
      fc.property(completeAnswers(scale), fc.array(fc.integer(), { maxLength: 100 }), (answers, order) => {
        expect(scoreOf(scale, reordered(answers, order))).toEqual(scoreOf(scale, answers))
      }),
      { numRuns: 40 },
    )
  })

  test('every metric lies in its range, every band set decides, and the phone scores the same', () => {
    const phone = phoneForm(scale)
    fc.assert(
      fc.property(completeAnswers(scale), (answers) => {
        const score = scoreOf(scale, answers)
        for (const [metric, value] of Object.entries(score.metrics)) {
          const { min, max } = metricRange(scale, metric)
          expect(value).toBeGreaterThanOrEqual(min)
          expect(value).toBeLessThanOrEqual(max)
        }
        for (const { bandSet } of headlinesOf(scale))
          if (bandSet) expect(score.bands[bandSet.id]).toEqual(expect.any(String))
        expect(Object.keys(score.bands).sort()).toEqual(scale.band_sets.map(({ id }) => id).sort())
        expect(scoreOf(phone, answers)).toEqual(score)
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(withItems)('%s, item by item', (_, scale) => {
  test('answering an item again counts once, with the last answer', () => {
    fc.assert(
      fc.property(completeAnswers(scale), completeAnswers(scale), fc.nat(), (first, second, pick) => {
        const key = keyOf((pick % scale.items.length) + 1)
        const changed = { ...first, [key]: second[key] ?? 0 }
        expect(scoreOf(scale, { ...changed, [key]: first[key] ?? 0 })).toEqual(scoreOf(scale, first))
      }),
      { numRuns: 30 },
    )
  })

  test('a scored value rises by the same step in every sum that holds its item', () => {
    fc.assert(
      fc.property(completeAnswers(scale), fc.nat(), (answers, pick) => {
        const item = scale.items[pick % scale.items.length]
        if (!item) return
        const rising = [...codesOf(scale, item.no)].sort(
          (a, b) => scoredValue(scale, item.no, a) - scoredValue(scale, item.no, b),
        )
        const sheets = rising.map((code) => scoreOf(scale, { ...answers, [keyOf(item.no)]: code }))
        for (const metric of scale.scoring.metrics) {
          const values = sheets.map((score) => score.metrics[metric.id] ?? Number.NaN)
          if (metric.kind === 'count_le' || metric.kind === 'any_le' || metric.kind === 'custom') continue
          expect(values).toEqual([...values].sort((a, b) => a - b))
          if (metric.kind !== 'sum' || scale.scoring.custom) continue
          const held = metric.items === 'all' || metric.items.includes(item.no)
          const steps = rising.map((code) => scoredValue(scale, item.no, code))
          const rise = held ? (metric.multiplier ?? 1) * ((steps.at(-1) ?? 0) - (steps[0] ?? 0)) : 0
          expect((values.at(-1) ?? 0) - (values[0] ?? 0)).toBe(rise)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('reversing twice is not reversing, and a reversed code is still a code', () => {
    for (const item of scale.items.filter((one) => one.reverse))
      for (const code of codesOf(scale, item.no)) {
        const value = scoredValue(scale, item.no, code)
        expect(codesOf(scale, item.no)).toContain(value)
        expect(scoredValue(scale, item.no, value)).toBe(code)
      }
  })

  test('a missing item, a foreign item and every odd answer are refused by name', () => {
    const odd = [null, '1', 1.5, Number.NaN, Number.POSITIVE_INFINITY, -1, 99, [1], {}, true]
    fc.assert(
      fc.property(completeAnswers(scale), fc.nat(), fc.constantFrom(...odd), (answers, pick, wrong) => {
        const key = keyOf((pick % scale.items.length) + 1)
        const { [key]: _gone, ...rest } = answers
        const broken = { ...answers, [key]: wrong } as AnswerMap
        const refusal = (code: string, where: string) => ({ ok: false, error: { code, where } })
        expect(scoreSheet(scale, rest)).toEqual(refusal('missing', key))
        expect(scoreSheet(scale, broken)).toEqual(refusal('wrong_code', key))
        expect(scoreSheet(scale, { ...answers, '101': 1 })).toEqual(refusal('unknown_item', '101'))
      }),
      { numRuns: 30 },
    )
  })

  test('safety items fire on an unfinished sheet exactly as on a finished one', () => {
    fc.assert(
      fc.property(completeAnswers(scale), (answers) => {
        const { critical } = scoreOf(scale, answers)
        const alone = scale.items.flatMap(({ no }) =>
          firedSafetyItems(scale, { [keyOf(no)]: answers[keyOf(no)] ?? 0 }),
        )
        expect([...alone].sort()).toEqual([...critical].sort())
      }),
      { numRuns: 30 },
    )
  })
})
