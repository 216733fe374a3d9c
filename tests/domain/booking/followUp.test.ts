import { followUpStep, replacesFollowUp } from '@shared/domain/booking/followUp'
import { DAY } from '@shared/kit/time'

const at = 1_000 * DAY
const later = (state: 'confirmed' | 'done' | 'noShow' | 'cancelled', days: number) => ({
  state,
  startAt: at + days * DAY,
  endAt: at + days * DAY + 1,
})

test('an appointment that fell through does not stand in for being in touch', () => {
  for (const state of ['noShow', 'cancelled'] as const) {
    expect(replacesFollowUp({ state })).toBe(false)
    expect(followUpStep([later(state, -1)], at)).toEqual({ step: 'tell' })
  }
  expect(followUpStep([], at)).toEqual({ step: 'tell' })
})

test('while the two are to meet nobody is told, and after it somebody looks again', () => {
  const next = later('confirmed', 3)
  expect(replacesFollowUp(next)).toBe(true)
  expect(followUpStep([next], at)).toEqual({ step: 'wait', until: next.endAt + DAY })
  // One that nobody marked, long over: never looked at again and again in the same day.
  expect(followUpStep([later('confirmed', -9)], at)).toEqual({ step: 'wait', until: at + DAY })
})

test('who has talked again is not asked for any more', () => {
  expect(followUpStep([later('cancelled', 1), later('done', 2)], at)).toEqual({ step: 'end' })
})
