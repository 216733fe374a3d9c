import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const said = {
  source: 'scale_item',
  scale: 'sds',
  version: 1,
  item: 19,
  code: 3,
  happenedAt: 1_795_000_000_000,
} as const
type Said = Omit<typeof said, 'scale' | 'version' | 'item' | 'code' | 'happenedAt'> & {
  scale: string
  version: number
  item: number
  code: number
  happenedAt: number
}
const report = (openid: string, change: Partial<Said> = {}, key = newKey()) =>
  cloud.call(openid, 'safety.report', { ...said, ...change }, { key })
const events = () => cloud.local.store.everything('safety_events')

test.each([
  ['SCALE_UNKNOWN', { scale: 'zzz' }],
  ['SCALE_VERSION_UNKNOWN', { version: 9 }],
  ['ANSWERS_INVALID', { item: 1 }],
  ['ANSWERS_INVALID', { code: 1 }],
  ['ANSWERS_INVALID', { item: 150 }],
  ['BAD_INPUT', { item: 0 }],
  ['BAD_INPUT', { level: 'high' } as Partial<Said>],
])('%s: %o is not stored', async (code, change) => {
  const openid = await newCitizen(cloud)
  const before = events().length
  expect(errorOf(await report(openid, change))).toBe(code)
  expect(events()).toHaveLength(before)
})

test('a report needs no age, no consent and no switched-on scale', async () => {
  expect(errorOf(await report(await newCitizen(cloud, { birthMonth: null })))).toBeNull()
  expect(
    errorOf(await report(await newCitizen(cloud, { birthMonth: '2016-01', consents: false }))),
  ).toBeNull()
})

test('what is stored says what happened, sealed, and never a level', async () => {
  const openid = await newCitizen(cloud)
  const before = new Set(events().map(({ _id }) => _id))
  const { storedAt } = dataOf(await report(openid))
  const [event] = events().filter(({ _id }) => !before.has(_id))
  expect(Object.keys(event ?? {}).sort()).toEqual(
    [
      '_id',
      'caseId',
      'happenedAt',
      'personId',
      'region',
      'said',
      'scale',
      'source',
      'storedAt',
      'threadId',
      'version',
    ].sort(),
  )
  expect(event).toMatchObject({
    happenedAt: said.happenedAt,
    storedAt,
    said: expect.stringMatching(/^v1:/),
  })
})

test('a phone whose clock is ahead claims nothing that is still to come; one that waited says when it was', async () => {
  const openid = await newCitizen(cloud)
  const claimed = async (happenedAt: number) => {
    const key = newKey()
    const { storedAt } = dataOf(await report(openid, { happenedAt }, key))
    const event = events().find(
      (one) => one.storedAt === storedAt && one.personId === personIdOf(cloud, openid),
    )
    return { happenedAt: event?.happenedAt, storedAt }
  }
  const now = cloud.local.clock.now()
  const ahead = await claimed(now + 86_400_000)
  expect(ahead.happenedAt).toBe(ahead.storedAt)
  cloud.local.clock.advance(1000)
  expect((await claimed(now - 6 * 3_600_000)).happenedAt).toBe(now - 6 * 3_600_000)
})

test('an outbox that sends again when the network is back makes one event and gets one answer', async () => {
  const openid = await newCitizen(cloud)
  const before = events().length
  const key = newKey()
  const replies = await Promise.all([
    report(openid, {}, key),
    report(openid, {}, key),
    report(openid, {}, key),
  ])
  expect(new Set(replies.map((reply) => dataOf(reply).storedAt)).size).toBe(1)
  expect(events()).toHaveLength(before + 1)
})
