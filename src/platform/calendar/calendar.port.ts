import type { CalendarEvent } from '@shared/kit/icalendar'

export interface CalendarPort {
  /**
   * Offers something to the phone's own calendar, at a tap. `added`: it is there; `saved`: as a file that the calendar
   * opens; `refused`: the person or the system did not let it. Never throws.
   */
  add(event: CalendarEvent): Promise<'added' | 'saved' | 'refused'>
}
