import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newLetter, sendLetter } from '../../support/letters'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
afterAll(() => cloud.stop())

const LINES = 80

test('a storm of conflicts on one thread: whoever does not get through is told to come again, and then is there once', async () => {
  const writer = await newCitizen(cloud)
  const { id } = await sendLetter(cloud, writer)
  let left = Array.from({ length: LINES }, (_none, n) => ({ key: newKey(), text: `第 ${n} 句` }))
  const outcomes = new Set<string>()
  for (let round = 0; round < 20 && left.length > 0; round += 1) {
    await forgetLimits(cloud)
    const replies = await Promise.all(
      left.map(({ key, text }) =>
        cloud.call(writer, 'letter.send', newLetter({ threadId: id, text }), { key }),
      ),
    )
    for (const reply of replies) outcomes.add(errorOf(reply) ?? 'ok')
    left = left.filter((_one, index) => !replies[index]?.ok)
  }
  expect(left).toEqual([])
  expect([...outcomes].filter((one) => one !== 'ok' && one !== 'BUSY')).toEqual([])
  const { messages } = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 1 }))
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: LINES }, (_none, n) => n + 2))
  expect(new Set(messages.map(({ text }) => text)).size).toBe(LINES)
}, 120_000)
