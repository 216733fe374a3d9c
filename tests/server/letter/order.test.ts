import type { CallReply } from '@shared/contracts/envelope'
import { dataOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newLetter, newStaff, sendLetter } from '../../support/letters'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
afterAll(() => cloud.stop())

const MESSAGES = 1000
/** As many as a phone has in flight when the network comes back. */
const IN_FLIGHT = 4

/** A stream of numbers that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Line {
  readonly seq: number
  readonly text: string | null
}

/** All lines as one side gets them, page by page. */
async function wholeOf(
  read: (after: number) => Promise<CallReply<{ readonly messages: readonly Line[] }>>,
): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (let after = 0; ; ) {
    const page = dataOf(await read(after)).messages
    const last = page.at(-1)
    if (!last) return lines
    lines.push(...page.map(({ seq, text }) => ({ seq, text })))
    after = last.seq
  }
}

test('two write at once over a bad network, shuffled, doubled, a tenth of the answers lost: each message is there once, in one order for both', async () => {
  const random = numbers(20261123)
  const writer = await newCitizen(cloud)
  const expert = await newStaff(cloud, 'expert')
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))

  const mine = Array.from({ length: MESSAGES }, (_none, n) => ({ key: newKey(), text: `w${n}` }))
  const theirs = Array.from({ length: MESSAGES }, (_none, n) => ({ key: newKey(), text: `e${n}` }))
  const write = ({ key, text }: { key: string; text: string }) =>
    text.startsWith('w')
      ? cloud.call(writer, 'letter.send', newLetter({ threadId: id, text }), { key })
      : cloud.call(expert, 'staff.letter.reply', { threadId: id, text }, { key })

  /** Until an answer arrives that is not lost on the way; a lost one is sent again under its key. */
  async function deliver(one: { key: string; text: string }): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const replies = await Promise.all(random() < 0.1 ? [write(one), write(one)] : [write(one)])
      if (replies.some((reply) => !reply.ok && reply.error === 'RATE_LIMITED')) await forgetLimits(cloud)
      if (replies.some((reply) => reply.ok) && random() > 0.1) return
    }
    throw new Error(`${one.text} did not get through`)
  }
  const waiting = [...mine, ...theirs].sort(() => random() - 0.5)
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await deliver(next)
    }),
  )

  const seen = await wholeOf((after) => cloud.call(writer, 'letter.read', { threadId: id, after }))
  const seenByExpert = await wholeOf((after) =>
    cloud.call(expert, 'staff.letter.open', { threadId: id, after }),
  )
  expect(seenByExpert).toEqual(seen)
  expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * MESSAGES + 1 }, (_none, n) => n + 1))
  const texts = seen.slice(1).map(({ text }) => text)
  expect(new Set(texts).size).toBe(2 * MESSAGES)
  expect([...texts].sort()).toEqual([...mine, ...theirs].map(({ text }) => text).sort())
}, 600_000)
