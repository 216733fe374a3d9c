import { calendar } from '@/platform/calendar'
import { calendarWords } from '../copy/calendar'

const REMIND_MINUTES = 60

/**
 * Puts an appointment into the phone's own calendar, which shows it on the lock screen and to whoever shares it: so
 * nothing is said of it but when it is.
 */
export const addToCalendar = (
  id: string,
  { startAt, endAt }: { readonly startAt: number; readonly endAt: number },
): Promise<'added' | 'saved' | 'refused'> =>
  calendar.add({ id, title: calendarWords.title, startAt, endAt, remindMinutes: REMIND_MINUTES })
