import { isTooFar, RECONTACT_DAYS, recontactStep, replacesRecontact } from '@shared/domain/booking/recontact'
import { addDays, DAY, dateOn } from '@shared/kit/time'

const at = 1_000 * DAY
const later = (state: 'confirmed' | 'done' | 'noShow' | 'cancelled', days: number) => ({
  state,
  startAt: at + days * DAY,
  endAt: at + days * DAY + 1,
})
const tell = { step: 'tell', until: at + 7 * DAY }

test('an appointment that fell through does not stand in for being in touch', () => {
  for (const state of ['noShow', 'cancelled'] as const) {
    expect(replacesRecontact({ state })).toBe(false)
    expect(recontactStep([later(state, -1)], null, at)).toEqual(tell)
  }
  expect(recontactStep([], null, at)).toEqual(tell)
})

test('while the two are to meet nobody is told, and after it somebody looks again', () => {
  const next = later('confirmed', 3)
  expect(replacesRecontact(next)).toBe(true)
  expect(recontactStep([next], null, at)).toEqual({ step: 'wait', until: next.endAt + DAY })
  // One that nobody marked, long over: never looked at again and again in the same day.
  expect(recontactStep([later('confirmed', -9)], null, at)).toEqual({ step: 'wait', until: at + DAY })
})

test('who has talked again is not asked for any more', () => {
  expect(recontactStep([later('cancelled', 1), later('done', 2)], null, at)).toEqual({ step: 'end' })
})

test('what was told is told no more, and ends by itself when it stands unmarked for 28 days', () => {
  expect(recontactStep([], at - 7 * DAY, at)).toEqual({ step: 'wait', until: at + 7 * DAY })
  expect(recontactStep([], at - 24 * DAY, at)).toEqual({ step: 'wait', until: at + 4 * DAY })
  expect(recontactStep([], at - 28 * DAY, at)).toEqual({ step: 'end' })
})

test('a date further ahead than anybody plans is a slip of the year', () => {
  const today = dateOn(at)
  expect(isTooFar(addDays(today, RECONTACT_DAYS), at)).toBe(false)
  expect(isTooFar(addDays(today, RECONTACT_DAYS + 1), at)).toBe(true)
})
