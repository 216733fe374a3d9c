import { addDays, dateOn, monthOf, startOfDay } from '@shared/kit/time'

const at = (text: string): number => Date.parse(text)

test.each([
  ['2026-11-23T15:59:59.999Z', '2026-11-23'],
  ['2026-11-23T16:00:00Z', '2026-11-24'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
  ['2024-02-28T16:00:00Z', '2024-02-29'],
  ['1969-12-31T16:00:00Z', '1970-01-01'],
])('%s is %s in Shanghai, whatever zone the process has', (moment, on) => {
  expect(dateOn(at(moment))).toBe(on)
  expect(monthOf(at(moment))).toBe(on.slice(0, 7))
  expect(dateOn(startOfDay(on))).toBe(on)
  expect(dateOn(startOfDay(on) - 1)).not.toBe(on)
})

test('days are added over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})
