import { afterMore, type CaseStanding, standingOf } from '@shared/domain/crisis/case'

const at = 1_795_000_000_000
const open: CaseStanding = { state: 'open', acknowledgedAt: null, attended: true, since: at, steps: 1 }

test.each([
  ['nothing happened', null, 'none'],
  ['somebody on duty was called', open, 'paged'],
  ['the first ones are silent', { ...open, steps: 2 }, 'searching'],
  ['nobody is on duty', { ...open, attended: false }, 'unattended'],
  [
    'nobody is on duty, and the supervisors were called too',
    { ...open, attended: false, steps: 3 },
    'unattended',
  ],
  ['a person has it', { ...open, state: 'acknowledged', acknowledgedAt: at }, 'acknowledged'],
  ['it is over', { ...open, state: 'closed', acknowledgedAt: at }, 'none'],
] as const)('%s: the person is told so and nothing better', (_when, found, expected) => {
  expect(standingOf(found)).toBe(expected)
})

test.each([
  ['open', null, 0, 'join'],
  ['open', null, 600, 'join'],
  ['acknowledged', at, 29, 'tell'],
  ['acknowledged', at, 30, 'call'],
  ['acknowledged', at, 60 * 24 * 7, 'call'],
] as const)(
  'something new of somebody whose case is %s: %s, after %i minutes → %s',
  (state, acknowledgedAt, minutes, expected) => {
    expect(afterMore({ state, acknowledgedAt }, at + minutes * 60_000)).toBe(expected)
  },
)
