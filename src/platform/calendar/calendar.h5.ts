import { icalendarOf } from '@shared/kit/icalendar'
import type { CalendarPort } from './calendar.port'

export const calendar: CalendarPort = {
  async add(event) {
    const file = new Blob([icalendarOf([event], Date.now())], { type: 'text/calendar' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `${event.title}.ics`
    link.click()
    // Firefox reads it after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return 'saved'
  },
}
