import { answer, greet, noTalk, repliesOf, type Talk, tell } from '@/features/home/dialogue'
import { keptForm } from '@/features/home/history'
import { homeDialogue as home } from '@/features/home/homeDialogue'
import { homeWords } from '@/lib/copy/home'

const newcomer = (): Talk => greet(home, noTalk, { when: 'new', key: '2026-11-23' }, '晚上好')
const texts = ({ lines }: Talk): string => JSON.stringify(lines)

test('it greets by the hour, says that it is a program, and offers tests when asked', () => {
  const start = newcomer()
  expect(start.lines.map((line) => line.from)).toEqual(['guide', 'guide'])
  expect(texts(start)).toMatch(/晚上好[\s\S]*一个程序/)
  const asked = answer(home, start, 'test', '晚上好')
  expect(asked.lines.at(-1)).toMatchObject({ from: 'card', card: { kind: 'tests' } })
  expect(repliesOf(home, asked).map((reply) => reply.id)).toContain('hard')
})

test('what is the case is said once: the same letter not again, another one is', () => {
  const unread = { when: 'reply', key: 'a/2', thread: 'a' } as const
  const told = greet(home, newcomer(), unread, '晚上好')
  expect(told.lines.at(-1)).toMatchObject({ card: { kind: 'thread', id: 'a' } })
  expect(greet(home, told, unread, '晚上好')).toBe(told)
  const more = greet(home, told, { ...unread, key: 'a/3' }, '晚上好')
  expect(more.lines.length).toBeGreaterThan(told.lines.length)
})

test('a letter to an expert is one tap away from the start, and nothing claims that it cannot be written', () => {
  expect(repliesOf(home, newcomer()).some(({ open }) => open && 'page' in open)).toBe(true)
  expect(JSON.stringify([home, homeWords])).not.toContain('没有开通')
})

test('lines only grow and keep their numbers, so that the screen keeps its place', () => {
  let talk = newcomer()
  for (const id of ['who', 'test', 'hard', 'unknown', 'records']) {
    const next = answer(home, talk, id, '早上好')
    expect(next.lines.slice(0, talk.lines.length)).toEqual(talk.lines)
    talk = next
  }
  expect(talk.lines.map((line) => line.n)).toEqual(talk.lines.map((_, index) => index))
  const said = [{ from: 'guide' as const, text: '说' }]
  expect(tell(tell(talk, said), said).lines.length).toBe(talk.lines.length + 1)
})

test('somebody else picks up the phone: what is kept says nothing of having asked for help', () => {
  const asked = answer(home, answer(home, newcomer(), 'who', '晚上好'), 'hard', '晚上好')
  expect(texts(asked)).toContain('我现在很难受')
  const kept = keptForm(asked)
  expect(texts(kept)).not.toMatch(/难受|求助一直|电话随时/)
  expect(kept.at).toBe('')
  expect(kept.lines.map(({ n }) => n)).toEqual(kept.lines.map((_, index) => index))
})
