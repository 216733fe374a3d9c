import { type DayCounts, whole, withoutSmallCells } from '@shared/domain/duty/dayReport'
import { LEAST_CELL } from '@shared/kit/cells'
import * as fc from 'fast-check'

const counts = (change: Partial<DayCounts> = {}): DayCounts => ({
  lettersIn: 3,
  answeredInTime: 2,
  answeredLate: 1,
  breached: 1,
  medianMinutes: null,
  p90Minutes: null,
  open: { safety: 0, overdue: 0, due: 0 },
  crisis: { opened: 0, inTime: 0, escalated: 0 },
  duty: { serviceGapMinutes: 180, crisisGapMinutes: 0, unconfirmed: 1 },
  noticesFailed: 0,
  ...change,
})
const cell = fc.nat({ max: 40 })
const open = fc.record({ safety: cell, overdue: cell, due: cell })
const crisis = fc.record({ opened: cell, inTime: cell, escalated: cell })

test('no cell of what may leave the desk could point at one of fewer than ten people', () => {
  fc.assert(
    fc.property(open, crisis, (reasons, cases) => {
      const shown = withoutSmallCells(counts({ open: reasons, crisis: cases }))
      for (const row of [shown.open, shown.crisis])
        for (const one of Object.values(row ?? {})) expect(one === 0 || one >= LEAST_CELL).toBe(true)
    }),
  )
})

test('one small cell hides its whole row, so that the total does not give it away', () => {
  expect(withoutSmallCells(counts({ open: { safety: 1, overdue: 20, due: 30 } }))).toMatchObject({
    openTotal: 51,
    open: null,
  })
})

test('how much work there was is told, and those who read the cases see everything', () => {
  const day = counts({ crisis: { opened: 1, inTime: 0, escalated: 1 } })
  expect(withoutSmallCells(day)).toMatchObject({ lettersIn: 3, breached: 1, crisis: null })
  expect(whole(day).crisis).toEqual({ opened: 1, inTime: 0, escalated: 1 })
})
