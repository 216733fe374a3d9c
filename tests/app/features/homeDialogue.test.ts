import { answer, repliesOf, startTalk, tell } from '@/features/home/dialogue'
import { homeDialogue as home } from '@/features/home/homeDialogue'
import { homeWords } from '@/lib/copy/home'

test('every reply leads somewhere, and every node can be reached', () => {
  const seen = new Set<string>()
  const walk = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const node = home.nodes[id]
    if (!node) throw new Error(`no node ${id}`)
    for (const replyId of node.replies) {
      const reply = home.replies[replyId]
      expect({ replyId, leads: Boolean(reply?.to ?? reply?.act) }).toEqual({ replyId, leads: true })
      if (reply?.to) walk(reply.to)
    }
  }
  walk(home.start)
  expect([...seen].sort()).toEqual(Object.keys(home.nodes).sort())
})

test('wherever the talk stands, 我现在很难受 is one tap away, and there are at most five replies', () => {
  for (const [id, node] of Object.entries(home.nodes)) {
    const acts = node.replies.map((reply) => home.replies[reply]?.act)
    expect({ id, help: acts.includes('help'), few: node.replies.length <= 5 }).toEqual({
      id,
      help: true,
      few: true,
    })
  }
})

test('it greets by the hour, says that it is a program, and offers tests when asked', () => {
  const start = startTalk(home, '晚上好')
  expect(start.lines.map((line) => line.from)).toEqual(['guide', 'guide'])
  expect(JSON.stringify(start.lines)).toMatch(/晚上好[\s\S]*一个程序/)
  const asked = answer(home, start, 'test', '晚上好')
  expect(asked.lines.at(-1)).toMatchObject({ from: 'offer', offer: 'tests' })
  expect(repliesOf(home, asked).map((reply) => reply.id)).toContain('hard')
})

test('a letter to an expert is one tap away from the start, and nothing claims that it cannot be written', () => {
  const letter = Object.entries(home.replies).find(([, { act }]) => act === 'letter')?.[0]
  expect(home.nodes[home.start]?.replies).toContain(letter)
  expect(JSON.stringify([home, homeWords])).not.toContain('没有开通')
})

test('lines only grow and keep their numbers, so that the screen keeps its place', () => {
  let talk = startTalk(home, '早上好')
  for (const id of ['who', 'test', 'hard', 'unknown', 'records']) {
    const next = answer(home, talk, id, '早上好')
    expect(next.lines.slice(0, talk.lines.length)).toEqual(talk.lines)
    talk = next
  }
  expect(talk.lines.map((line) => line.n)).toEqual(talk.lines.map((_, index) => index))
  expect(tell(tell(talk, '说'), '说').lines.length).toBe(talk.lines.length + 1)
})
