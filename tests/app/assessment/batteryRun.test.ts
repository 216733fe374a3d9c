import * as fc from 'fast-check'
import {
  finishLeg,
  openLeg,
  resultSent,
  runProgress,
  skipLeg,
  startRun,
} from '@/features/assessment/battery/run'

const plans = [
  { scale: 'phq9', items: 9, skip: null },
  { scale: 'gds15', items: 15, skip: 'age' as const },
  { scale: 'gad7', items: 7, skip: null },
]
const head = { battery: 'adult', runId: 'run', localOnly: false }
const stored = { kind: 'stored' as const, id: 'r1' }

test('goes from scale to scale, past those that are not for this person', () => {
  const run = startRun(head, plans)
  expect(openLeg(run)).toBe('phq9')
  const second = finishLeg(run, 'phq9', stored)
  expect(openLeg(second)).toBe('gad7')
  expect(openLeg(finishLeg(second, 'gad7', stored))).toBeNull()
})

test('counts one progress over the scales that are asked', () => {
  const run = startRun(head, plans)
  expect(runProgress(run, 4)).toEqual({ part: 1, parts: 2, answered: 4, of: 16 })
  expect(runProgress(finishLeg(run, 'phq9', stored), 3)).toEqual({ part: 2, parts: 2, answered: 12, of: 16 })
})

test('a scale switched off meanwhile is left out, and what is done stays done', () => {
  const run = skipLeg(finishLeg(startRun(head, plans), 'phq9', stored), 'gad7', 'off')
  expect(openLeg(run)).toBeNull()
  expect(skipLeg(run, 'phq9', 'off')).toEqual(run)
  expect(runProgress(run, 0)).toEqual({ part: 1, parts: 1, answered: 9, of: 9 })
})

test('a sheet that was sent later points at its stored result', () => {
  const run = finishLeg(startRun(head, plans), 'phq9', { kind: 'sheet', id: 's1' })
  expect(resultSent(run, 's1', 'r9').legs[0]).toEqual({
    scale: 'phq9',
    items: 9,
    state: 'done',
    result: { kind: 'stored', id: 'r9' },
  })
  expect(resultSent(run, 'other', 'r9')).toEqual(run)
})

test('progress never moves back, and ends at the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      let run = startRun(
        head,
        sizes.map((items, index) => ({ scale: `s${index}`, items, skip: null })),
      )
      let last = 0
      for (const [index, items] of sizes.entries()) {
        for (const answered of [0, items]) {
          const now = runProgress(run, answered).answered
          expect(now).toBeGreaterThanOrEqual(last)
          last = now
        }
        run = finishLeg(run, `s${index}`, stored)
      }
      const end = runProgress(run, 0)
      expect(end.answered).toBe(end.of)
    }),
  )
})
