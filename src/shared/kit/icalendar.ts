/** Something that takes place at a time. `id` tells it from everything else, so that it is the same when added again. */
export interface CalendarEvent {
  readonly id: string
  readonly title: string
  readonly startAt: number
  readonly endAt: number
  /** How long before it begins the calendar reminds of it; absent: it does not. */
  readonly remindMinutes?: number
  /** Not agreed yet; the time is held. */
  readonly tentative?: boolean
}

/** `20261201T003000Z`: an instant, the same whatever the calendar's own time zone. */
const instant = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

function lines({ id, title, startAt, endAt, remindMinutes, tentative }: CalendarEvent, at: number): string[] {
  const alarm =
    remindMinutes === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(title)}`,
          `TRIGGER:-PT${remindMinutes}M`,
          'END:VALARM',
        ]
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${instant(at)}`,
    `DTSTART:${instant(startAt)}`,
    `DTEND:${instant(endAt)}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    ...(tentative ? ['STATUS:TENTATIVE'] : []),
    ...alarm,
    'END:VEVENT',
  ]
}

/**
 * An iCalendar file (RFC 5545) of these events. `at` is when it is written; `refreshMinutes` is how often whoever has
 * subscribed may ask again (RFC 7986, and the older name that Outlook reads). Titles are short: no line is folded.
 */
export function icalendarOf(events: readonly CalendarEvent[], at: number, refreshMinutes?: number): string {
  const again =
    refreshMinutes === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`, `X-PUBLISHED-TTL:PT${refreshMinutes}M`]
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//ZH',
    ...again,
    ...events.flatMap((event) => lines(event, at)),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
