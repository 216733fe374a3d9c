import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'
import { allow, leftOf, sentBy, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterEach(() => cloud.local.clock.reset())
afterAll(() => cloud.stop())

const API = 'subscribeMessage.send'
const toWriter = () => sentBy(cloud, API).filter((call) => call.args.touser === writer)
const tap = (templates: ('letters' | 'duty')[], key = newKey()) =>
  cloud.call(writer, 'notice.accepted', { templates }, { key })
const quotaOf = async (openid: string) => dataOf(await cloud.call(openid, 'notice.quota', {})).templates

test.each([[[]], [['letters', 'duty', 'letters', 'duty']], [['gifts']], [[{ $ne: 1 }]]])(
  'an acceptance of %j is refused, and nothing is counted',
  async (templates) => {
    expect(errorOf(await tap(templates as never))).toBe('BAD_INPUT')
    expect(leftOf(cloud, writer, 'letters')).toBeUndefined()
  },
)

test('a tap that is sent twice counts once, two taps count twice, and one call cannot count double', async () => {
  const key = newKey()
  dataOf(await tap(['letters'], key))
  dataOf(await tap(['letters'], key))
  expect(leftOf(cloud, writer, 'letters')).toBe(1)
  dataOf(await tap(['letters', 'letters']))
  expect(leftOf(cloud, writer, 'letters')).toBe(2)
})

test('a tap whose answer was lost in a crash counts once when it comes again', async () => {
  const key = newKey()
  dataOf(await tap(['letters'], key))
  const { store } = cloud.local
  const [answered] = store.everything('idempotency').filter(({ _id }) => String(_id).endsWith(`:${key}`))
  await store.update(
    'idempotency',
    { _id: answered?._id },
    { $set: { state: 'running', answer: '', leaseUntil: 0 } },
  )
  dataOf(await tap(['letters'], key))
  expect(leftOf(cloud, writer, 'letters')).toBe(1)
})

test('taps at once are all counted', async () => {
  await Promise.all(Array.from({ length: 8 }, () => tap(['letters'])))
  expect(leftOf(cloud, writer, 'letters')).toBe(8)
})

test('nobody fills the bank without end', async () => {
  await allow(cloud, writer, 'letters')
  await cloud.local.store.update(
    'notice_quotas',
    { _id: { $in: cloud.local.store.everything('notice_quotas').map(({ _id }) => _id) } },
    { $set: { left: 50 } },
    { multi: true },
  )
  await allow(cloud, writer, 'letters')
  expect(leftOf(cloud, writer, 'letters')).toBe(50)
})

test('a citizen is asked for letters alone, staff for duty too', async () => {
  expect(await quotaOf(writer)).toEqual([{ name: 'letters', id: 'test-letters', left: 0 }])
  expect((await quotaOf(expert)).map(({ name }) => name)).toEqual(['letters', 'duty'])
})

test('with nothing left no message is tried, and the reply stands in the list all the same', async () => {
  await answeredLetter(cloud, writer, expert)
  expect(toWriter()).toEqual([])
  expect(dataOf(await cloud.call(writer, 'notice.list', {})).notices).toHaveLength(1)
})

test('one accepted tap is exactly one message', async () => {
  await allow(cloud, writer, 'letters')
  await answeredLetter(cloud, writer, expert)
  await answeredLetter(cloud, writer, expert)
  expect(toWriter()).toHaveLength(1)
  expect(leftOf(cloud, writer, 'letters')).toBe(0)
})

test('an expert who answers line by line nudges once, until the writer has looked', async () => {
  await allow(cloud, writer, 'letters', 3)
  const { id } = await answeredLetter(cloud, writer, expert)
  const reply = () =>
    cloud.call(expert, 'staff.letter.reply', { threadId: id, text: '还有一句。' }, { key: newKey() })
  dataOf(await reply())
  dataOf(await reply())
  expect(toWriter()).toHaveLength(1)
  expect(leftOf(cloud, writer, 'letters')).toBe(2)
  dataOf(await cloud.call(writer, 'notice.seen', { ids: [], ref: id }))
  dataOf(await reply())
  expect(toWriter()).toHaveLength(2)
})

test('two letters that are answered are two messages', async () => {
  await allow(cloud, writer, 'letters', 3)
  await answeredLetter(cloud, writer, expert)
  await answeredLetter(cloud, writer, expert)
  expect(toWriter()).toHaveLength(2)
})

test.each([
  // The platform says that nothing is left: it knows better than we do.
  [43101, 0],
  // It has sent nothing, so nothing is used up.
  [47003, 3],
  [45009, 3],
])('after %i the bank holds %i of 3', async (errCode, left) => {
  await allow(cloud, writer, 'letters', 3)
  cloud.local.desk.script({ api: API, errCode, times: 1 })
  await answeredLetter(cloud, writer, expert)
  expect(toWriter()).toMatchObject([{ errCode }])
  expect(leftOf(cloud, writer, 'letters')).toBe(left)
})

test('a call that hangs does not cost the reply, may have used one, and is tried again', async () => {
  await allow(cloud, writer, 'letters', 3)
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  cloud.local.desk.script({ api: API, errCode: 'timeout', times: 1 })
  const reply = { threadId: id, text: '我读到了。' }
  dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  // The answer did not wait for it; the relay that was left behind gives up after three seconds.
  const rounds = () =>
    cloud.local.store
      .everything('notices')
      .filter((one) => one.kind === 'reply_arrived' && one.ref === id)
      .map((one) => one.rounds)
  while (rounds()[0] !== 1) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(leftOf(cloud, writer, 'letters')).toBe(2)
  cloud.local.clock.advance(61_000)
  await tick(cloud)
  expect(toWriter()).toMatchObject([{ errCode: 0 }])
  expect(leftOf(cloud, writer, 'letters')).toBe(1)
})

test('many relays at once spend one tap once', async () => {
  await allow(cloud, writer, 'letters')
  const letters = await Promise.all([1, 2, 3, 4].map(() => sendLetter(cloud, writer)))
  for (const { id } of letters) dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  await Promise.all(
    letters.map(({ id }) =>
      cloud.call(expert, 'staff.letter.reply', { threadId: id, text: '在。' }, { key: newKey() }),
    ),
  )
  await tick(cloud)
  expect(toWriter()).toHaveLength(1)
  expect(leftOf(cloud, writer, 'letters')).toBe(0)
  expect(dataOf(await cloud.call(writer, 'notice.list', {})).notices).toHaveLength(4)
})
