import { markedOf, withoutFew } from '@shared/domain/insight/learning'
import { endOfQuarter, quarterBeside, quarterOf } from '@shared/domain/insight/quarter'
import { LEAST_CELL } from '@shared/kit/cells'
import { isoInShanghai } from '@shared/kit/time'
import * as fc from 'fast-check'

const questions = [
  { options: ['a', 'b', 'c'], answer: 0, explain: 'x' },
  { options: ['a', 'b'], answer: 1, explain: 'y' },
  { options: ['a', 'b'], answer: 1, explain: 'z' },
]

test('answers to other questions are none: too few, too many, an option that is not there', () => {
  for (const answers of [[], [0, 1], [0, 1, 1, 1], [0, 1, 2], [-1, 1, 1], [0, 1.5, 1]])
    expect(markedOf(questions, answers)).toBeNull()
  const rights = (answers: readonly number[]) => markedOf(questions, answers)?.map(({ right }) => right)
  expect(rights([0, 1, 1])).toEqual([true, true, true])
  expect(rights([2, 1, 0])).toEqual([false, true, false])
  expect(markedOf(questions, [2, 1, 1])?.[0]).toEqual({ right: false, answer: 0, explain: 'x' })
})

test('nobody can be found in what is shown: no cell of one to nine people, given or left over', () => {
  const people = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(
      people,
      fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }),
      fc.nat(40),
      (all, raw, more) => {
        const right = raw.map((count) => Math.min(count, all))
        const shown = withoutFew({ people: all, times: all + more, right })
        if (shown.people !== null) expect(all === 0 || all >= LEAST_CELL).toBe(true)
        if (shown.people === null) expect(shown.times).toBeNull()
        for (const cell of shown.right)
          if (cell !== null)
            for (const few of [cell, all - cell]) expect(few === 0 || few >= LEAST_CELL).toBe(true)
      },
    ),
  )
})

test('what is enough is shown as it was counted', () => {
  expect(withoutFew({ people: 30, times: 41, right: [30, 20, 25] })).toEqual({
    people: 30,
    times: 41,
    right: [30, 20, null],
  })
  expect(withoutFew({ people: 0, times: 0, right: [0, 0, 0] }).people).toBe(0)
})

test('a quarter is one of Shanghai, and ends where the next one begins', () => {
  expect(quarterOf(Date.parse('2026-12-31T23:59:59+08:00'))).toBe('2026Q4')
  expect(quarterOf(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027Q1')
  expect(isoInShanghai(endOfQuarter('2026Q4'))).toMatch(/^2027-01-01T00:00/)
  expect(isoInShanghai(endOfQuarter('2027Q1'))).toMatch(/^2027-04-01T00:00/)
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2035-01-01') }), (at) => {
      const quarter = quarterOf(at)
      expect(quarterOf(endOfQuarter(quarter) - 1)).toBe(quarter)
      expect(quarterBeside(quarterBeside(quarter, -1), 1)).toBe(quarter)
      expect(quarterBeside(quarterBeside(quarter, 1), -1)).toBe(quarter)
    }),
  )
})
