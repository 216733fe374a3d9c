/** Something that takes place at a time. `id` tells it from everything else, so that it is the same when added again. */
export interface CalendarEvent {
  readonly id: string
  readonly title: string
  readonly startAt: number
  readonly endAt: number
  /** How long before it begins the calendar reminds of it. */
  readonly remindMinutes: number
}

/** `20261201T003000Z`: an instant, the same whatever the calendar's own time zone. */
const instant = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

/** An iCalendar file (RFC 5545) with one event and its reminder. `at` is when it is written. */
export function icalendarOf({ id, title, startAt, endAt, remindMinutes }: CalendarEvent, at: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//ZH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${instant(at)}`,
    `DTSTART:${instant(startAt)}`,
    `DTEND:${instant(endAt)}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${remindMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
