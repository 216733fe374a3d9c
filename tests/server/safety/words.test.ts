import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newLetter, newStaff } from '../../support/letters'

let cloud: TestCloud
let writer: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
})
afterAll(() => cloud.stop())

const cry = '我不想活了，撑不下去。'
const send = async (text: string, threadId: string | null = null) =>
  dataOf(await cloud.call(writer, 'letter.send', newLetter({ text, threadId }), { key: newKey() })).thread.id
const textsOf = async (threadId: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).messages.map(({ text }) => text)
const cases = () => {
  const me = personIdOf(cloud, writer)
  return cloud.local.store.everything('safety_cases').filter(({ personId }) => personId === me)
}

test('a line of a running thread that asks for help calls somebody, and is delivered as it was written', async () => {
  const { id } = await answeredLetter(cloud, writer, await newStaff(cloud, 'expert'))
  await send('谢谢你。', id)
  expect(cases()).toEqual([])
  await send(cry, id)
  expect(cases()).toHaveLength(1)
  expect((await textsOf(id)).at(-1)).toBe(cry)
})

test.each([
  ['is down', -1],
  ['may not be asked', -604101],
  ['objects', 87014],
  ['hangs', 'timeout'],
] as const)(
  'a content check that %s swallows no letter, changes none, and holds none up',
  async (_how, errCode) => {
    cloud.local.desk.script({ api: 'security.msgSecCheck', errCode, times: 1 })
    const id = await send(cry)
    expect(await textsOf(id)).toEqual([cry])
    expect(cases()).toHaveLength(1)
    // Nothing waits for a check that is not asked.
    expect(cloud.local.desk.calls().filter(({ api }) => api === 'security.msgSecCheck')).toEqual([])
  },
)
