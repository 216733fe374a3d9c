import { changeBetween } from '@shared/domain/assessment/change'
import { metricRange } from '@shared/domain/assessment/metricRange'
import { scoreSheet } from '@shared/domain/assessment/score'
import type { Score } from '@shared/domain/assessment/types'
import { type SumStep, workedSum } from '@shared/domain/assessment/workedSum'
import fc from 'fast-check'
import { scaleCatalog } from '../../catalog/scales/all'
import { completeAnswers } from './answerArbitrary'

const scaleOf = (id: string) => {
  const scale = scaleCatalog.find((one) => one.id === id)
  if (!scale) throw new Error(id)
  return scale
}
const all = (count: number, code: number) =>
  Object.fromEntries([...Array(count).keys()].map((index) => [String(index + 1), code]))

test('SDS: ten items as answered, ten converted, then INT(1.25 × raw)', () => {
  expect(workedSum(scaleOf('sds'), all(20, 2))).toEqual([
    {
      metric: 'raw',
      label: null,
      value: 50,
      how: 'sum',
      forward: { items: 10, total: 20 },
      reversed: { items: 10, total: 30, from: 5 },
      multiplier: 1,
    },
    {
      metric: 'standard',
      label: 'INT(1.25×粗分)',
      value: 62,
      how: 'scaled',
      of: 'raw',
      from: 50,
      num: 5,
      den: 4,
      round: 'floor',
    },
  ])
})

test('an unfinished sheet has no worked sum', () => {
  expect(workedSum(scaleOf('sds'), {})).toEqual([])
})

test('SCL-90 shows every number that its rules look at, PSQI its seven parts', () => {
  expect(workedSum(scaleOf('scl90'), all(90, 1)).map(({ metric }) => metric)).toEqual([
    'raw',
    'positive_items',
    'f_somatization',
    'f_obsessive',
    'f_interpersonal',
    'f_depression',
    'f_anxiety',
    'f_hostility',
    'f_phobic',
    'f_paranoid',
    'f_psychoticism',
  ])
})

/** The step worked again from what it shows; null where the step shows less than it takes. */
function again(step: SumStep): number | null {
  switch (step.how) {
    case 'sum':
      return (step.forward.total + (step.reversed?.total ?? 0)) * step.multiplier
    case 'mean':
      return Math.round((step.total / step.items) * 10_000) / 10_000
    case 'scaled': {
      const exact = (step.from * step.num) / step.den
      return step.round === 'floor' ? Math.floor(exact) : Math.floor(exact + 0.5)
    }
    case 'rule':
      return step.metric === 'raw' ? step.parts.reduce((sum, { value }) => sum + value, 0) : null
    default:
      return null
  }
}

test.each(scaleCatalog.map((scale) => [scale.id, scale] as const))(
  '%s: with pencil and paper the same number comes out',
  (_, scale) => {
    fc.assert(
      fc.property(completeAnswers(scale), (answers) => {
        const scored = scoreSheet(scale, answers)
        const steps = workedSum(scale, answers)
        expect(steps.length).toBeGreaterThan(0)
        for (const step of steps) {
          if (scored.ok) expect(step.value).toBe(scored.score.metrics[step.metric])
          const worked = again(step)
          if (worked !== null) expect(worked).toBe(step.value)
        }
      }),
      { numRuns: 40 },
    )
  },
)

test('ranges follow items, conversion and multiplier', () => {
  expect(metricRange(scaleOf('sds'), 'raw')).toEqual({ min: 20, max: 80 })
  expect(metricRange(scaleOf('sds'), 'standard')).toEqual({ min: 25, max: 100 })
  expect(metricRange(scaleOf('sds'), 'severity_index')).toEqual({ min: 0.25, max: 1 })
  expect(metricRange(scaleOf('dass21'), 'stress')).toEqual({ min: 0, max: 42 })
  expect(metricRange(scaleOf('audit'), 'raw')).toEqual({ min: 0, max: 40 })
  expect(metricRange(scaleOf('scl90'), 'f_hostility')).toEqual({ min: 1, max: 5 })
  expect(metricRange(scaleOf('psqi'), 'raw')).toEqual({ min: 0, max: 21 })
  expect(() => metricRange(scaleOf('sds'), 'nosuch')).toThrow(RangeError)
})

test('where a file prints the range of a metric, it is the range', () => {
  for (const scale of scaleCatalog)
    for (const { id, min, max } of scale.scoring.metrics)
      if (min !== undefined && max !== undefined)
        expect([scale.id, id, metricRange(scale, id)]).toEqual([scale.id, id, { min, max }])
})

test('a change says its direction in the sense of the scale', () => {
  const score = (raw: number): Score => ({
    metrics: { raw },
    bands: {},
    critical: [],
    highSubscales: [],
    valid: true,
  })
  expect(changeBetween(scaleOf('sds'), 'raw', score(50), score(45))).toEqual({
    difference: -5,
    towards: 'easier',
  })
  expect(changeBetween(scaleOf('who5'), 'raw', score(10), score(5))).toEqual({
    difference: -5,
    towards: 'harder',
  })
  expect(changeBetween(scaleOf('sds'), 'raw', score(0.1), score(0.3))).toEqual({
    difference: 0.2,
    towards: 'harder',
  })
  expect(changeBetween(scaleOf('sds'), 'raw', score(5), score(5))).toEqual({ difference: 0, towards: 'same' })
  expect(changeBetween(scaleOf('sds'), 'standard', score(5), score(5))).toBeNull()
})
