import { isSampled } from '@shared/domain/letter/sample'
import { createDigest } from '../../../cloudfunctions/server/cloud/digest'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster } from '../../support/duty'
import { consentedChild } from '../../support/guardian'
import { answeredLetter, newLetter, newStaff } from '../../support/letters'
import { startNoticeCloud } from '../../support/notices'
import { drawnLetter, exampleReview } from '../../support/samples'

let cloud: TestCloud
let writer: string
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  await emptyRoster(cloud)
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
})

const list = async (openid: string) =>
  dataOf(await cloud.call(openid, 'staff.sample.list', {})).samples.map(({ threadId }) => threadId)
const open = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.sample.open', { threadId, after: 0 })
const review = (openid: string, threadId: string, key = newKey()) =>
  cloud.call(openid, 'staff.sample.review', { threadId, ...exampleReview }, { key })
const logOf = (threadId: string) =>
  cloud.local.store.everything('access_log').filter((one) => one.objectId === threadId)

test('refused: an expert, one’s own closing, one’s own letter, a thread that was not drawn, one that goes on', async () => {
  const id = await drawnLetter(cloud, writer, expert)
  expect(errorOf(await open(expert, id))).toBe('NOT_ALLOWED')
  await changePerson(cloud, expert, { roles: ['expert', 'supervisor'] })
  await changePerson(cloud, writer, { roles: ['supervisor'] })
  expect(await list(expert)).not.toContain(id)
  for (const openid of [expert, writer]) {
    expect(errorOf(await open(openid, id))).toBe('NOT_FOUND')
    expect(errorOf(await review(openid, id))).toBe('NOT_FOUND')
  }
  const other = await answeredLetter(cloud, await newCitizen(cloud), expert)
  expect(errorOf(await open(supervisor, other.id))).toBe('NOT_FOUND')
  const goesOn = newLetter({ threadId: id, text: '还有一件事。' })
  dataOf(await cloud.call(writer, 'letter.send', goesOn, { key: newKey() }))
  expect(errorOf(await open(supervisor, id))).toBe('NOT_FOUND')
})

test('a minor’s thread is read only for a reason that was approved', async () => {
  const { child } = await consentedChild(cloud)
  const id = await drawnLetter(cloud, child, expert)
  expect(errorOf(await open(supervisor, id))).toBe('REASON_REQUIRED')
  expect(logOf(id).map(({ staffId }) => staffId)).not.toContain(personIdOf(cloud, supervisor))
})

test('the lot is drawn at closing, by the key alone, and once', async () => {
  const digest = createDigest(Buffer.from(process.env.XINYU_HMAC_KEY ?? '', 'base64'))
  const ids = []
  for (let letter = 0; letter < 12; letter += 1) {
    const { id } = await answeredLetter(cloud, writer, expert)
    for (let again = 0; again < 2; again += 1)
      dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    ids.push(id)
  }
  const drawn = cloud.local.store.everything('samples').map(({ _id }) => String(_id))
  expect(ids.filter((id) => drawn.includes(id))).toEqual(
    ids.filter((id) => isSampled(digest('sample', id), 5)),
  )
})

test('the reading stands in the writer’s access log with what it was for', async () => {
  const id = await drawnLetter(cloud, writer, expert)
  expect(await list(supervisor)).toContain(id)
  expect(dataOf(await open(supervisor, id)).messages).toHaveLength(2)
  const [entry] = logOf(id).filter(({ staffId }) => staffId === personIdOf(cloud, supervisor))
  expect(entry).toMatchObject({ purpose: 'sampled', personId: personIdOf(cloud, writer), what: 'letter' })
})

test('what was found is sealed; the expert hears of the remark and reads it, the writer never', async () => {
  const id = await drawnLetter(cloud, writer, expert)
  const key = newKey()
  for (let again = 0; again < 3; again += 1) dataOf(await review(supervisor, id, key))
  expect(await list(supervisor)).not.toContain(id)
  const told = cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, expert) && one.ref === id)
  expect(told.map(({ kind }) => kind)).toContain('sample_reviewed')
  const { notes } = dataOf(await cloud.call(expert, 'staff.letter.open', { threadId: id, after: 0 }))
  expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['review', exampleReview.remark]])
  expect(JSON.stringify(cloud.local.store.everything('samples'))).not.toContain('第二句')
  expect(JSON.stringify(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))).not.toContain(
    '第二句',
  )
})

test('two supervisors at once: one form, and a clear refusal for the other', async () => {
  const id = await drawnLetter(cloud, writer, expert)
  const second = await newStaff(cloud, 'supervisor')
  const outcomes = (await Promise.all([review(supervisor, id), review(second, id)])).map(errorOf)
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
  expect(outcomes).toContain('ALREADY_DECIDED')
  const { notes } = dataOf(await cloud.call(expert, 'staff.letter.open', { threadId: id, after: 0 }))
  expect(notes).toHaveLength(1)
})
