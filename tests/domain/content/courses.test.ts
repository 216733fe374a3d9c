import { hanIn } from '@shared/domain/content/reading'
import { RECORDING } from '@shared/domain/content/recording'
import { audiences, topics } from '@shared/domain/content/types'
import { wordingOf } from '@shared/domain/content/wording'
import { weekdayOf } from '@shared/kit/time'
import type { AwarenessSurvey, Course } from '../../../catalog/courses/course'
import { isHeldIn } from '../../../catalog/courses/held'
import { regions } from '../../../catalog/regions/all'
import { filesOf } from './catalogFiles'

const files = filesOf('courses', '.json').filter(({ name }) => name !== 'awareness-survey')
const courses = files.map(({ text }) => JSON.parse(text) as Course)
const named = courses.map((course) => [course.id, course] as const)
const survey = JSON.parse(
  filesOf('courses', '.json').find(({ name }) => name === 'awareness-survey')?.text ?? '',
) as AwarenessSurvey

const known = new Set([
  ...filesOf('articles', '.md').map(({ name }) => `xinyu:article/${name}`),
  ...filesOf('exercises', '.json').map(({ name }) => `xinyu:exercise/${name}`),
])
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : []

function byKind<K extends Course['kind']>(kind: K): Extract<Course, { kind: K }>[] {
  return courses.filter((one): one is Extract<Course, { kind: K }> => one.kind === kind)
}

test('there is an example of every kind, and each says that it is one', () => {
  expect(courses.map(({ id }) => id)).toEqual(files.map(({ name }) => name))
  expect(courses.map(({ kind }) => kind).sort()).toEqual([
    'camp',
    'campaign',
    'group',
    'lecture',
    'online',
    'series',
  ])
  for (const { title, example } of courses) {
    expect(example).toBe(true)
    expect(title).toContain('（示例）')
  }
})

test('an example that nobody holds is offered where nobody answers for the service yet, and nowhere else', () => {
  const real = isHeldIn({ operator: { confirmedOn: '2026-11-01' } })
  expect(courses.filter(real)).toEqual([])
  expect(real({ example: false })).toBe(true)
  for (const region of regions.filter(({ operator }) => operator.confirmedOn === null))
    expect(courses.filter(isHeldIn(region))).toEqual(courses)
})

test.each(named)('%s: its words, its links, its topic and its dates hold', (_, course) => {
  const { sources, ...rest } = course
  expect(textsIn(rest).flatMap((text) => wordingOf(text, 'text'))).toEqual([])
  expect(sources.length).toBeGreaterThan(0)
  expect(course.links.length).toBeGreaterThan(0)
  for (const link of course.links) expect([...known]).toContain(link)
  expect(topics).toContain(course.topic)
  for (const audience of course.audience) expect(audiences).toContain(audience)
  expect(course.summary.length).toBeLessThanOrEqual(60)
  const sessions = 'sessions' in course ? course.sessions : []
  for (const { on, start, end, place } of sessions) {
    expect(on).toMatch(/^20\d{2}-\d{2}-\d{2}$/)
    expect(start < end).toBe(true)
    expect(place).toContain('示例')
  }
  const days = sessions.map(({ on }) => on)
  expect(days).toEqual([...days].sort())
  // A number that somebody could call must be one that holds everywhere.
  const numbers = textsIn(rest).flatMap((text) => text.match(/\d{3,}/g) ?? [])
  expect(numbers.filter((number) => !/^(2026|2027|12356|120)$/.test(number))).toEqual([])
})

test('a learning check has three questions, each with one right answer that is explained', () => {
  const checks = courses.flatMap((course) => ('check' in course ? [course.check] : []))
  expect(checks.length).toBe(2)
  for (const check of checks) {
    expect(check.length).toBe(3)
    for (const { options, answer, explain } of check) {
      expect(new Set(options).size).toBe(options.length)
      expect(options[answer]).toBeDefined()
      expect(explain).not.toBe('')
    }
    // Always the same place would be an answer by itself.
    expect(byKind('lecture')[0]?.check.map(({ answer }) => answer)).not.toEqual([1, 1, 1])
  }
})

test('an online course can be read where nothing can be heard', () => {
  const [course] = byKind('online')
  expect(course?.chapters.length).toBeGreaterThanOrEqual(3)
  for (const { text, tryThis } of course?.chapters ?? []) {
    expect(hanIn(text)).toBeGreaterThan(150)
    expect(tryThis).not.toBe('')
  }
  expect(course?.minutes).toBe(course?.chapters.reduce((sum, { minutes }) => sum + minutes, 0))
})

test('a recording lies in our own storage and says how long it is, as its chapter or episode does', () => {
  const named = [
    ...byKind('online').flatMap(({ chapters }) => chapters),
    ...byKind('series').flatMap(({ episodes }) => episodes),
  ]
  expect(named.length).toBeGreaterThan(0)
  for (const { media, minutes } of named) {
    expect(media.kind).toBe('audio')
    if (media.fileId === null) continue
    expect(media.fileId).toMatch(RECORDING)
    expect(Math.abs(media.seconds / 60 - minutes)).toBeLessThanOrEqual(1)
  }
})

test.each([
  'https://example.com/courses/a.mp3',
  'cloud://env.bucket/letters/a.mp3',
  'cloud://env.bucket/courses/../letters/a.mp3',
  'cloud://env.bucket/courses/a.mp4',
])('%s is no recording', (fileId) => {
  expect(fileId).not.toMatch(RECORDING)
})

test('a camp for minors has a consent for guardians, words for the children, and a limit', () => {
  const [camp] = byKind('camp')
  expect(camp?.ages.max).toBeLessThan(18)
  expect(camp?.capacity).toBeGreaterThan(0)
  const consent = camp?.guardianConsent.paragraphs.join('') ?? ''
  for (const word of ['撤回', '删除', '紧急', '孩子', '报告', '120']) expect(consent).toContain(word)
  expect(camp?.forChildren).toContain('不想参加')
})

test('a series is aired on its weekday, and its question box is a letter', () => {
  const [series] = byKind('series')
  for (const { on } of series?.episodes ?? []) expect(weekdayOf(on)).toBe(series?.airing.weekday)
  expect(weekdayOf(series?.airing.nextOn ?? '')).toBe(series?.airing.weekday)
  const next = series?.episodes.find(({ on }) => on === series.airing.nextOn)
  expect(next?.transcript).toBeNull()
  expect(series?.questionBox.hint).toContain('留言')
  expect(series?.questionBox.askConsent).toContain('可以不同意')
})

test('a group knows its agreements before anybody signs up', () => {
  const [group] = byKind('group')
  expect(group?.agreements.join('')).toContain('有人会受伤害')
  expect(group?.before.asks.length).toBeGreaterThan(0)
})

test('a campaign day is shown around its day', () => {
  const [campaign] = byKind('campaign')
  expect(campaign?.on.slice(5)).toBe('03-21')
  expect((campaign?.homeCard.from ?? '') <= (campaign?.on ?? '')).toBe(true)
  expect((campaign?.homeCard.to ?? '') >= (campaign?.on ?? '')).toBe(true)
})

test('the survey draws five of twenty statements, half of them true, never two of one theme', () => {
  const { pool, draw, sourcesKey } = survey
  expect(pool.length).toBe(20)
  expect(draw).toBe(5)
  expect(pool.filter((one) => one.true).length).toBe(10)
  expect(new Set(pool.map(({ id }) => id)).size).toBe(20)
  expect(new Set(pool.map(({ say }) => say)).size).toBe(20)
  const themes = new Map<string, boolean[]>()
  for (const one of pool) themes.set(one.theme, [...(themes.get(one.theme) ?? []), one.true])
  // Who answers "true" to all, or draws any themes, gains nothing by it.
  expect([...themes.values()].map((answers) => answers.sort())).toEqual(
    Array.from({ length: 10 }, () => [false, true]),
  )
  for (const { explain, source } of pool) {
    expect(explain.length).toBeGreaterThan(10)
    expect(sourcesKey[source]).toMatch(/(19|20)\d{2}/)
  }
  expect(Object.keys(sourcesKey).sort()).toEqual([...new Set(pool.map(({ source }) => source))].sort())
  expect(pool.flatMap(({ explain }) => wordingOf(explain, 'text'))).toEqual([])
})
