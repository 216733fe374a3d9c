import * as fc from 'fast-check'
import { reportKey, safetyTap } from '@/features/assessment/taking/safety'

const positive = (code: number) => code >= 2

/** Taps codes of item 19 in a row and returns what was reported. */
function reports(codes: readonly number[]): readonly string[] {
  let reported: readonly string[] = []
  for (const code of codes) {
    const { report } = safetyTap('19', code, positive(code), reported)
    if (report !== null) reported = [...reported, report]
  }
  return reported
}

test('the card shows on every tap that chooses a safety answer, reported before or not', () => {
  expect(safetyTap('19', 2, true, []).showCard).toBe(true)
  expect(safetyTap('19', 2, true, ['19:2'])).toEqual({ showCard: true, report: null })
  expect(safetyTap('19', 1, false, [])).toEqual({ showCard: false, report: null })
})

test('back and forth reports once; a stronger answer is reported again', () => {
  expect(reports([2, 1, 2, 1, 2])).toEqual(['19:2'])
  expect(reports([2, 3, 2, 3])).toEqual(['19:2', '19:3'])
})

test('no safety answer goes unreported and none is reported twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }), (codes) => {
      const said = reports(codes)
      expect(new Set(said).size).toBe(said.length)
      expect(new Set(said)).toEqual(new Set(codes.filter(positive).map((code) => `19:${code}`)))
    }),
  )
})

test('keys differ by sheet, item and code, and fit the envelope', () => {
  const keys = [
    reportKey('a'.repeat(22), '19', 2),
    reportKey('a'.repeat(22), '19', 3),
    reportKey('b'.repeat(22), '19', 2),
  ]
  expect(new Set(keys).size).toBe(3)
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
})
