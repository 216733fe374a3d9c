import { icalendarOf } from '@shared/kit/icalendar'

const at = Date.parse('2026-11-30T08:00:00+08:00')
const startAt = Date.parse('2026-12-01T08:30:00+08:00')
const event = { id: 'a-b_c', title: '一件约好的事', startAt, endAt: startAt + 3_000_000, remindMinutes: 60 }

test('an event is an instant in any time zone, reminds of itself by its title alone, and is the same when added again', () => {
  const file = icalendarOf([event], at)
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  expect(file).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/)
  expect(file.match(/^UID:.*$/m)?.[0]).toBe('UID:a-b_c')
  expect(file.match(/^DT\w+:.*$/gm)).toEqual([
    'DTSTAMP:20261130T000000Z',
    'DTSTART:20261201T003000Z',
    'DTEND:20261201T012000Z',
  ])
  expect(file.match(/一件约好的事/g)).toHaveLength(2)
  expect(file).toContain('TRIGGER:-PT60M')
  expect(icalendarOf([event], at)).toBe(file)
})

test('what a title holds cannot become a line of its own', () => {
  const file = icalendarOf([{ ...event, title: 'a,b;c\\d\nLOCATION:x' }], at)
  expect(file).toContain('SUMMARY:a\\,b\\;c\\\\d\\nLOCATION:x\r\n')
  expect(file).not.toMatch(/^LOCATION/m)
})

test('a calendar of many says how often to ask again, and a time that is only held is tentative and silent', () => {
  const { remindMinutes: _, ...silent } = event
  const file = icalendarOf([event, { ...silent, id: 'b', tentative: true }], at, 60)
  expect(file.match(/^UID:.*$/gm)).toEqual(['UID:a-b_c', 'UID:b'])
  expect(file.match(/BEGIN:VALARM/g)).toHaveLength(1)
  expect(file.slice(file.indexOf('UID:b'))).toContain('STATUS:TENTATIVE')
  expect(file.slice(0, file.indexOf('UID:b'))).not.toContain('STATUS')
  expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT60M\r\nX-PUBLISHED-TTL:PT60M\r\n')
  expect(icalendarOf([], at)).toMatch(/^BEGIN:VCALENDAR\r\n(.*\r\n){2}END:VCALENDAR\r\n$/)
})
