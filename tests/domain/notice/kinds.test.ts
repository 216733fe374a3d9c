import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cutField } from '@shared/domain/notice/fields'
import { noticeKinds, noticeRules } from '@shared/domain/notice/kinds'
import { robotText } from '@shared/domain/notice/robotText'

const rules = noticeKinds.map((kind) => [kind, noticeRules[kind]] as const)
/** What a glance at somebody's locked phone must not tell. */
const telling = /心|理|抑郁|焦虑|情绪|睡|失眠|家庭|恋爱|考试|自杀|自伤|危机|专家|医|咨询|测评|信/

test.each(rules)('%s: a locked screen tells nothing', (_, { words, label }) => {
  expect(words).not.toMatch(telling)
  expect(label).not.toMatch(telling)
})

test.each(rules)('%s: its words arrive whole', (_, { words, label }) => {
  expect(cutField('thing1', words)).toBe(words)
  expect(cutField('phrase1', label)).toBe(label)
})

const config = readFileSync(path.resolve(__dirname, '../../../src/app.config.ts'), 'utf8')

test.each(rules)('%s: opens a page that there is, without anything in its address', (_, { page }) => {
  const [, root, rest] = /^(packages\/\w+)\/(.+)$/.exec(page) ?? []
  const own = config.slice(root ? config.indexOf(`root: '${root}'`) : 0)
  expect(own).toContain(`'${rest ?? page}'`)
})

test.each(rules)(
  '%s: a tap leads to where it is dealt with, not to a page from which one has to search',
  (kind, rule) => {
    const staff = rule.template === 'duty'
    expect(rule.page.startsWith('packages/staff/')).toBe(staff)
    const onRoster = /^(shift|roster|swap|hours)_/.test(kind)
    expect(rule.page === 'packages/staff/roster/index').toBe(onRoster)
    expect(rule.page === 'packages/staff/volunteer/index').toBe(
      /^draft_(released|returned|dropped)$/.test(kind),
    )
  },
)

test.each(rules)('%s: the list in the app is its first channel', (_, { channels }) => {
  expect(channels[0]).toBe('app')
})

test('a group of colleagues reads counts and a link, the urgent ones first, and nothing else', () => {
  const counts = new Map([
    ['letter_new', 12],
    ['crisis_page', 1],
  ] as const)
  expect(robotText(counts, 'https://example.invalid/desk')).toBe(
    '紧急 1\n新待办 12\n请打开工作台 https://example.invalid/desk',
  )
  expect(robotText(new Map(), null)).toBe('请打开工作台')
})

test('a message with every kind and large counts is within what the robot takes', () => {
  const counts = new Map(noticeKinds.map((kind) => [kind, 999_999]))
  expect(Buffer.byteLength(robotText(counts, 'x'.repeat(200)))).toBeLessThanOrEqual(2048)
})
