import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap } from '@shared/domain/assessment/types'
import { scaleCatalog } from '../../catalog/scales/all'

function scoreOf(id: string, answers: AnswerMap) {
  const scale = scaleCatalog.find((one) => one.id === id)
  if (!scale) throw new Error(id)
  const scored = scoreSheet(scale, answers)
  if (!scored.ok) throw new Error(`${scored.error.code} ${scored.error.where}`)
  return scored.score
}

/** `count` items with one code, the named ones with another. */
const sheet = (count: number, code: number, other: Readonly<Record<number, number>> = {}): AnswerMap => ({
  ...Object.fromEntries([...Array(count).keys()].map((index) => [String(index + 1), code])),
  ...other,
})

test('SCL-90 without a positive item has a positive mean of 0, not a division by zero', () => {
  const { metrics, bands } = scoreOf('scl90', sheet(90, 1))
  expect(metrics).toMatchObject({ raw: 90, positive_items: 0, negative_items: 90, positive_mean: 0 })
  expect(bands).toEqual({ screen_cn: 'negative', screen_cn_ge2: 'negative' })
})

test('SCL-90: a factor of exactly 2 is positive for one norm and not for the other', () => {
  const hostility = { 11: 2, 24: 2, 63: 2, 67: 2, 74: 2, 81: 2 }
  expect(scoreOf('scl90', sheet(90, 1, hostility)).bands).toEqual({
    screen_cn: 'negative',
    screen_cn_ge2: 'positive',
  })
  expect(scoreOf('scl90', sheet(90, 1, { ...hostility, 11: 3 })).bands.screen_cn).toBe('positive')
})

test('a mean is banded by its exact fraction, not by what it rounds to', () => {
  // 119/60 = 1.98333 is still under 2; 120/60 is not.
  const under = scoreOf('mssmhs', sheet(60, 2, { 1: 1 }))
  expect([under.metrics.mean, under.bands.overall]).toEqual([1.9833, 'none'])
  expect(scoreOf('mssmhs', sheet(60, 2)).bands.overall).toBe('mild')
  expect(scoreOf('mssmhs', sheet(60, 5)).bands.overall).toBe('severe')
})

test('EPDS answers are the scores printed on the options', () => {
  expect(scoreOf('epds', sheet(10, 0, { 1: 3, 10: 1 }))).toMatchObject({
    metrics: { raw: 4, epds3a: 0 },
    critical: [10],
  })
})

test('DASS-21 doubles each of its three sums and bands them apart', () => {
  const { metrics, bands } = scoreOf('dass21', sheet(21, 1))
  expect(metrics).toEqual({ depression: 14, anxiety: 14, stress: 14 })
  expect(bands).toEqual({ depression: 'moderate', anxiety: 'moderate', stress: 'normal' })
})

test('MHT: an invalid sheet is said to be invalid, and its safety items count all the same', () => {
  const lies = Object.fromEntries([82, 84, 86, 88, 90, 92, 94].map((no) => [no, 1]))
  const score = scoreOf('mht', sheet(100, 0, { ...lies, 85: 1, 97: 1 }))
  expect(score).toMatchObject({ valid: false, critical: [85, 97], metrics: { raw: 2, validity: 7 } })
  expect(scoreOf('mht', sheet(100, 0, { ...lies, 94: 0 })).valid).toBe(true)
})

test('SDQ: kindness is no difficulty', () => {
  expect(scoreOf('sdq', sheet(25, 2)).metrics).toEqual({
    f_emotional: 10,
    f_conduct: 8,
    f_hyperactivity: 6,
    f_peer: 6,
    f_prosocial: 10,
    raw: 30,
  })
})

test('WHO-5: higher is better, and one item at 0 or 1 shows', () => {
  expect(scoreOf('who5', sheet(5, 3, { 5: 1 }))).toMatchObject({
    metrics: { raw: 13, percent: 52, any_item_0_1: 1 },
    bands: { wellbeing: 'adequate' },
  })
})

test('AUDIT items 9 and 10 have three codes', () => {
  const audit = scaleCatalog.find(({ id }) => id === 'audit')
  if (!audit) throw new Error('audit')
  expect(scoreSheet(audit, sheet(10, 0, { 9: 2, 10: 4 }))).toMatchObject({ ok: true })
  expect(scoreSheet(audit, sheet(10, 0, { 9: 1 }))).toEqual({
    ok: false,
    error: { code: 'wrong_code', where: '9' },
  })
})

test('minus zero and 1.0 are the codes 0 and 1', () => {
  const { metrics } = scoreOf('gad7', sheet(7, -0, { 1: 1.0 }))
  expect(Object.is(metrics.raw, 1)).toBe(true)
  expect(Object.is(scoreOf('gad7', sheet(7, -0)).metrics.raw, 0)).toBe(true)
})
