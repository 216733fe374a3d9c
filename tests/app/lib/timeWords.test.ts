import { agoWords, dateOn, greetingWords, momentWords } from '@/lib/timeWords/timeWords'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const now = at('2026-11-23T10:00:00')

test.each([
  ['2026-11-23T10:30:00', '今天 10:30'],
  ['2026-11-24T09:00:00', '明天 09:00'],
  ['2026-11-22T23:59:00', '昨天 23:59'],
  ['2026-11-27T10:30:00', '周五 10:30'],
  ['2026-11-30T10:30:00', '11月30日 10:30'],
  ['2027-01-02T08:00:00', '2027年1月2日 08:00'],
])('%s is said as %s', (moment, words) => {
  expect(momentWords(at(moment), now)).toBe(words)
})

test.each([
  ['2026-11-23T09:59:40', '刚刚'],
  ['2026-11-23T09:40:00', '20 分钟前'],
  ['2026-11-23T00:10:00', '9 小时前'],
  ['2026-11-22T23:50:00', '昨天'],
  ['2026-11-20T10:00:00', '3 天前'],
  ['2026-10-01T10:00:00', '10月1日'],
  ['2025-11-01T10:00:00', '2025年11月1日'],
])('%s was %s', (moment, words) => {
  expect(agoWords(at(moment), now)).toBe(words)
})

test('the day is the day in Shanghai, wherever the process stands', () => {
  expect(dateOn(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(dateOn(Date.parse('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
})

test.each([
  ['04:59', '夜深了'],
  ['05:00', '早上好'],
  ['11:59', '上午好'],
  ['12:00', '中午好'],
  ['17:59', '下午好'],
  ['18:00', '晚上好'],
  ['23:00', '夜深了'],
])('at %s one hears %s', (clock, words) => {
  expect(greetingWords(at(`2026-11-23T${clock}:00`))).toBe(words)
})
