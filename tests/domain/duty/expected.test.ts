import { isExpected } from '@shared/domain/duty/expected'

const HOUR = 3_600_000
const turn = {
  kind: 'service' as const,
  holderId: 'a',
  cancelled: false,
  leftAt: null,
  startAt: 2 * HOUR,
  endAt: 4 * HOUR,
}
const span = { at: HOUR, until: 3 * HOUR }

test.each([
  ['somebody else’s', { holderId: 'b' }],
  ['cancelled', { cancelled: true }],
  ['left', { leftAt: HOUR }],
  ['for emergencies', { kind: 'crisis' as const }],
  ['begins at the end of the time', { startAt: 3 * HOUR }],
  ['ends as the time begins', { startAt: 0, endAt: HOUR }],
])('a turn that is %s brings nobody', (_name, change) => {
  expect(isExpected([{ ...turn, ...change }], 'a', span)).toBe(false)
})

test('a turn that overlaps the time by a moment brings its holder', () => {
  expect(isExpected([turn], 'a', span)).toBe(true)
  expect(isExpected([{ ...turn, startAt: 0, endAt: HOUR + 1 }], 'a', span)).toBe(true)
  expect(isExpected([{ ...turn, startAt: 3 * HOUR - 1 }], 'a', span)).toBe(true)
})
