import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { agreeFor, agreeOneself, codeOf, newMinor } from '../../support/guardian'
import { newLetter } from '../../support/letters'

const number = '13800000000'

let cloud: TestCloud
async function startWith(minorIdentity: string, verifies = 'off'): Promise<void> {
  const environment = { XINYU_MINOR_IDENTITY: minorIdentity, XINYU_VERIFY_PHONES: verifies }
  cloud = await startTestCloud({ quiet: true, environment })
}
afterEach(() => cloud.stop())
afterAll(() => {
  delete process.env.XINYU_MINOR_IDENTITY
  delete process.env.XINYU_VERIFY_PHONES
})

const write = (openid: string) => cloud.call(openid, 'letter.send', newLetter(), { key: newKey() })
const verify = (openid: string, code = 'one-time') => cloud.call(openid, 'account.verifyPhone', { code })
/** Somebody of 16 whose own consents were given when nothing more was asked. */
async function youth(): Promise<string> {
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'account.setBirth', { birthMonth: '2010-06' }))
  return openid
}
const child = () => newMinor(cloud)

test('real_name without a channel: nobody under 18 writes, staff are told, help stays open, adults write', async () => {
  await startWith('real_name')
  const openid = await youth()
  expect(errorOf(await write(openid))).toBe('CHANNEL_MISSING')
  expect(errorOf(await verify(openid))).toBe('CHANNEL_MISSING')
  expect(errorOf(await agreeOneself(cloud, await child(), 'letters'))).toBe('CHANNEL_MISSING')
  expect(dataOf(await cloud.call(openid, 'account.session', {})).missing).toEqual([
    { scope: 'letters', what: 'channel' },
  ])
  dataOf(await cloud.call(openid, 'safety.say', { text: '有人吗', happenedAt: 1 }, { key: newKey() }))
  dataOf(await write(await newCitizen(cloud)))
})

test('real_name: from 14 a number that the platform confirmed; below 14 a guardian too', async () => {
  await startWith('real_name', 'on')
  const openid = await youth()
  expect(errorOf(await write(openid))).toBe('PHONE_REQUIRED')
  expect(dataOf(await verify(openid)).missing).toEqual([])
  dataOf(await write(openid))
  const younger = await child()
  dataOf(await verify(younger))
  expect(errorOf(await agreeOneself(cloud, younger, 'letters'))).toBe('GUARDIAN_REQUIRED')
  dataOf(await agreeFor(cloud, await newCitizen(cloud), await codeOf(cloud, younger), ['letters']))
  dataOf(await agreeOneself(cloud, younger, 'letters'))
  dataOf(await write(younger))
})

test('a code that the platform does not know, or a platform that fails, confirms nothing', async () => {
  await startWith('real_name', 'on')
  const openid = await youth()
  cloud.local.desk.script({ api: 'phonenumber.getPhoneNumber', errCode: 40029, times: 1 })
  expect(errorOf(await verify(openid))).toBe('PHONE_REQUIRED')
  expect(errorOf(await write(openid))).toBe('PHONE_REQUIRED')
  expect(cloud.local.store.everything('person_phones')).toEqual([])
})

test('the number stands nowhere as it is; the same number has the same index', async () => {
  await startWith('real_name', 'on')
  const two = [await youth(), await youth()]
  for (const openid of two) dataOf(await verify(openid))
  const phones = cloud.local.store.everything('person_phones')
  expect(phones.map(({ _id }) => _id).sort()).toEqual(two.map((one) => personIdOf(cloud, one)).sort())
  expect(JSON.stringify(phones)).not.toContain(number)
  expect(new Set(phones.map(({ index }) => index)).size).toBe(1)
  expect(new Set(phones.map(({ phone }) => phone)).size).toBe(2)
})

test('off: from 14 the age is enough, below 14 a guardian is not', async () => {
  await startWith('off')
  dataOf(await write(await youth()))
  expect(errorOf(await agreeOneself(cloud, await child(), 'letters'))).toBe('GUARDIAN_REQUIRED')
})

test('guardian: up to 17', async () => {
  await startWith('guardian')
  expect(errorOf(await write(await youth()))).toBe('GUARDIAN_REQUIRED')
})
