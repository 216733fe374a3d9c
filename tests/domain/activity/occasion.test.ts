import {
  meetingNow,
  type Offered,
  occasionNamed,
  occasionsOf,
  reminderAfter,
} from '@shared/domain/activity/occasion'
import { dateOn, isoInShanghai, weekdayOf } from '@shared/kit/time'
import * as fc from 'fast-check'
import { offered } from '../../../catalog/courses/offered'

const at = (text: string): number => Date.parse(`2026-${text}+08:00`)
const HOUR = 3_600_000
const weekly: Offered = {
  id: 'talk',
  kind: 'lecture',
  sessions: [
    { on: '2026-12-12', start: '14:30', end: '16:00', place: '示例社区', capacity: 60, waiting: 20 },
  ],
  weekly: { weekday: 4, weeks: 3, start: '19:00', end: '20:30', place: '示例社区', capacity: 30, waiting: 9 },
}
const group: Offered = {
  id: 'group',
  kind: 'group',
  capacity: 10,
  waiting: 5,
  sessions: [
    { on: '2026-12-02', start: '19:00', end: '20:30', place: '示例医院' },
    { on: '2026-12-09', start: '19:00', end: '20:30', place: '示例医院' },
  ],
}

test('what is over, what has no date and what no course has is not there', () => {
  const now = at('12-12T16:00:00')
  expect(occasionsOf(weekly, now).map(({ id }) => id)).not.toContain('talk.2026-12-12')
  for (const id of ['talk', 'talk.', 'talk.2026-12-11', 'none.2026-12-12', 'talk.2027-06-03', 'talk.x'])
    expect(occasionNamed([weekly, group], id, now)).toBeNull()
  expect(occasionNamed([weekly, group], 'talk.2026-12-12', now)?.capacity).toBe(60)
})

test('a weekly lecture is open three weeks ahead, the one that is on included', () => {
  const ids = (now: number) => occasionsOf({ ...weekly, sessions: [] }, now).map(({ id }) => id)
  expect(ids(at('11-26T20:29:00'))).toEqual(['talk.2026-11-26', 'talk.2026-12-03', 'talk.2026-12-10'])
  expect(ids(at('11-26T20:31:00'))).toEqual(['talk.2026-12-03', 'talk.2026-12-10'])
  expect(ids(at('11-27T00:00:00'))).toEqual(['talk.2026-12-03', 'talk.2026-12-10', 'talk.2026-12-17'])
})

test('whenever somebody looks, the example lecture has at least two occasions to sign up for, each found by its name', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('01-01T00:00:00'), max: Date.parse('2040-01-01') }), (now) => {
      const ahead = offered.flatMap((one) => occasionsOf(one, now)).filter(({ startAt }) => startAt > now)
      const lectures = ahead.filter(({ course }) => course === 'lecture-sleep-well')
      expect(lectures.length).toBeGreaterThanOrEqual(2)
      expect(new Set(ahead.map(({ id }) => id)).size).toBe(ahead.length)
      for (const one of ahead) expect(occasionNamed(offered, one.id, now)).toEqual(one)
      const [next] = lectures.filter(({ capacity }) => capacity === 30)
      expect(next && weekdayOf(dateOn(next.startAt))).toBe(4)
      expect(next && isoInShanghai(next.startAt).slice(11, 16)).toBe('19:00')
    }),
  )
})

test('a group is one occasion from its first meeting to its last', () => {
  const [one, ...none] = occasionsOf(group, at('12-03T00:00:00'))
  expect(none).toEqual([])
  expect(one).toMatchObject({
    id: 'group.2026-12-02',
    startAt: at('12-02T19:00:00'),
    endAt: at('12-09T20:30:00'),
    capacity: 10,
    waiting: 5,
  })
  expect(occasionsOf({ ...group, sessions: [] }, at('12-01T00:00:00'))).toEqual([])
})

test('the door is open from an hour before each meeting to its end', () => {
  const [one] = occasionsOf(group, at('12-01T00:00:00'))
  if (!one) throw new Error('no group')
  const first = at('12-02T19:00:00')
  expect(meetingNow(one, first - HOUR - 1)).toBeNull()
  expect(meetingNow(one, first - HOUR)?.on).toBe('2026-12-02')
  expect(meetingNow(one, at('12-02T20:30:00'))?.on).toBe('2026-12-02')
  expect(meetingNow(one, at('12-02T20:31:00'))).toBeNull()
  expect(meetingNow(one, at('12-09T19:00:00'))?.on).toBe('2026-12-09')
})

test('people are reminded a day before each meeting that is further away than that', () => {
  const [one] = occasionsOf(group, at('12-01T00:00:00'))
  if (!one) throw new Error('no group')
  expect(reminderAfter(one, at('12-01T18:00:00'))).toBe(at('12-01T19:00:00'))
  expect(reminderAfter(one, at('12-01T19:00:00'))).toBe(at('12-08T19:00:00'))
  expect(reminderAfter(one, at('12-08T19:00:00'))).toBe(Number.MAX_SAFE_INTEGER)
})
