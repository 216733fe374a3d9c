import { verdictOf } from './rows'

const kept = { what: 'a package', value: '10 kB', budget: '≤ 800 kB', kept: true }

test('one budget that is exceeded ends the bench with 1, and is named', () => {
  const over = { what: 'another', value: '900 kB', budget: '≤ 800 kB', kept: false }
  expect(verdictOf([kept, over])).toEqual({
    words: 'Over budget:\n  another: 900 kB, budget ≤ 800 kB',
    code: 1,
  })
  expect(verdictOf([kept]).code).toBe(0)
})
