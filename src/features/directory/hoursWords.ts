import type { Entry, OpenTime } from '@shared/domain/directory/entry'
import { directoryWords as words } from '@/lib/copy/directory'

function daysWords(days: OpenTime['days']): string {
  if (typeof days === 'string') return words.days[days]
  return days.map((day) => words.weekdays[day] ?? '').join('、')
}

/** A line for each time in which somebody is there. */
export function hoursWords({ open }: Pick<Entry, 'open'>): readonly string[] {
  if (open === null) return [words.hoursUnknown]
  return open.map(({ days, start, end }) => {
    if (start === '00:00' && end === '24:00') return words.allDay(daysWords(days))
    return words.span(daysWords(days), start, end > start ? end : words.nextDay + end)
  })
}
