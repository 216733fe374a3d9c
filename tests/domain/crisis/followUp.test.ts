import { followUpDays } from '@shared/domain/crisis/followUp'
import { isWorkingDay } from '@shared/kit/calendar'
import { calendar } from '../../../catalog/calendar/calendar'

const days = (at: string) => followUpDays(Date.parse(`${at}+08:00`), (on) => isWorkingDay(calendar, on))

test('the next working day, a week and a month later', () => {
  expect(days('2026-11-23T23:30:00')).toEqual(['2026-11-24', '2026-11-30', '2026-12-23'])
})

test('a weekend moves the contact to Monday, and nobody is asked to call on a holiday', () => {
  expect(days('2026-11-20T10:00:00')).toEqual(['2026-11-23', '2026-11-27', '2026-12-21'])
  for (const on of days('2026-09-30T18:00:00')) expect(isWorkingDay(calendar, on)).toBe(true)
})
