import * as fc from 'fast-check'
import { consentInput, dataOf, errorOf, newCitizen, personIdOf, sdsSheet } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import {
  agreeFor,
  agreeOneself,
  codeOf,
  consentedChild,
  guardianPurpose,
  newMinor,
} from '../../support/guardian'
import { cardLines, newLetter } from '../../support/letters'

const minute = 60_000
const someCode = '2222-3333-4444'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

const write = (openid: string) => cloud.call(openid, 'letter.send', newLetter(), { key: newKey() })
const keep = (openid: string) => cloud.call(openid, 'assessment.submit', sdsSheet(), { key: newKey() })
const saveCard = (openid: string) => cloud.call(openid, 'card.save', cardLines)
const withdraw = (openid: string, ward: string, scope: 'letters' | 'results' = 'letters') =>
  cloud.call(openid, 'guardian.withdraw', { ward, scope }, { key: newKey() })
const records = () => cloud.local.store.everything('guardian_consents')
const missingOf = async (openid: string) => dataOf(await cloud.call(openid, 'account.session', {})).missing

describe('refused, with nothing recorded', () => {
  test('a child alone, whatever it agreed to before it told its age', async () => {
    const child = await newCitizen(cloud)
    dataOf(await cloud.call(child, 'account.setBirth', { birthMonth: '2014-06' }))
    expect(errorOf(await write(child))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await saveCard(child))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await keep(child))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await agreeOneself(cloud, child, 'letters'))).toBe('GUARDIAN_REQUIRED')
  })

  test('a code for somebody whose age is unknown, and for an adult', async () => {
    const invite = async (openid: string) => errorOf(await cloud.call(openid, 'guardian.invite', {}))
    expect(await invite(await newCitizen(cloud, { birthMonth: null }))).toBe('AGE_REQUIRED')
    expect(await invite(await newCitizen(cloud))).toBe('OUT_OF_AGE')
  })

  test.each([
    ['whose age is unknown', null, 'AGE_REQUIRED'],
    ['of 17', '2008-12', 'OUT_OF_AGE'],
  ])('a guardian %s, with a right code and with a wrong one', async (_, birthMonth, refusal) => {
    const guardian = await newCitizen(cloud, { birthMonth, consents: false })
    const right = await codeOf(cloud, await newMinor(cloud))
    const before = records().length
    for (const code of [right, someCode]) expect(errorOf(await agreeFor(cloud, guardian, code))).toBe(refusal)
    expect(records()).toHaveLength(before)
  })

  test('the child itself, also when it says that it is an adult meanwhile', async () => {
    const child = await newMinor(cloud)
    const code = await codeOf(cloud, child)
    expect(errorOf(await agreeFor(cloud, child, code))).toBe('OUT_OF_AGE')
    dataOf(await cloud.call(child, 'account.setBirth', { birthMonth: '1980-01' }))
    expect(errorOf(await agreeFor(cloud, child, code))).toBe('GUARDIAN_CODE_INVALID')
  })

  test('wrong, late, used, replaced and another region’s: one answer, word for word', async () => {
    const guardian = await newCitizen(cloud)
    const late = await codeOf(cloud, await newMinor(cloud))
    cloud.local.clock.advance(31 * minute)
    const used = await codeOf(cloud, await newMinor(cloud))
    dataOf(await agreeFor(cloud, await newCitizen(cloud), used))
    const child = await newMinor(cloud)
    const replaced = await codeOf(cloud, child)
    cloud.local.clock.advance(1000)
    await codeOf(cloud, child)
    const foreign = await newMinor(cloud)
    const elsewhere = await codeOf(cloud, foreign)
    const theirs = { childId: personIdOf(cloud, foreign) }
    await cloud.local.store.update('guardian_codes', theirs, { $set: { region: 'wuhu' } })
    const before = records().length
    const answers: string[] = []
    for (const code of [someCode, late, used, replaced, elsewhere])
      answers.push(
        JSON.stringify({ ...(await agreeFor(cloud, guardian, code)), requestId: '', details: null }),
      )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('GUARDIAN_CODE_INVALID')
    expect(records()).toHaveLength(before)
  })

  test.each([
    ['no box', { purposes: [] }],
    ['the box of being the guardian', { isGuardian: false as never }],
  ])('without %s', async (_, change) => {
    const code = await codeOf(cloud, await newMinor(cloud))
    const input = { code, label: '', isGuardian: true, purposes: [guardianPurpose('letters')], ...change }
    const reply = await cloud.call(await newCitizen(cloud), 'guardian.consent', input as never, {
      key: newKey(),
    })
    expect(errorOf(reply)).toBe('BAD_INPUT')
  })

  test('a text that is not in force; the code is still good for the one that is', async () => {
    const guardian = await newCitizen(cloud)
    const code = await codeOf(cloud, await newMinor(cloud))
    const purposes = [{ ...guardianPurpose('letters'), textSha256: 'a'.repeat(64) }]
    const old = { code, label: '', isGuardian: true, purposes } as const
    expect(errorOf(await cloud.call(guardian, 'guardian.consent', old, { key: newKey() }))).toBe(
      'CONSENT_VERSION_OLD',
    )
    dataOf(await agreeFor(cloud, guardian, code))
  })

  test('guessing: the eleventh try in an hour is not looked at, even with the right code', async () => {
    const guardian = await newCitizen(cloud)
    cloud.local.clock.set(Date.parse('2026-11-24T10:00:10+08:00'))
    const code = await codeOf(cloud, await newMinor(cloud))
    for (let guess = 0; guess < 10; guess++)
      expect(errorOf(await agreeFor(cloud, guardian, someCode))).toBe('GUARDIAN_CODE_INVALID')
    expect(errorOf(await agreeFor(cloud, guardian, code))).toBe('RATE_LIMITED')
  })

  test('another guardian’s child, with the answer of one that does not exist', async () => {
    const { ward } = await consentedChild(cloud)
    const stranger = await newCitizen(cloud)
    expect(errorOf(await withdraw(stranger, ward))).toBe('NOT_FOUND')
    expect(errorOf(await withdraw(stranger, 'x'.repeat(43)))).toBe('NOT_FOUND')
    expect(dataOf(await cloud.call(stranger, 'guardian.wards', {})).wards).toEqual([])
  })
})

test('each box is a purpose of its own: letters do not come with results', async () => {
  const child = await newMinor(cloud)
  expect(await missingOf(child)).toEqual([
    { scope: 'results', what: 'guardian' },
    { scope: 'letters', what: 'guardian' },
    { scope: 'booking', what: 'guardian' },
    { scope: 'activities', what: 'guardian' },
  ])
  dataOf(await agreeFor(cloud, await newCitizen(cloud), await codeOf(cloud, child), ['letters']))
  expect((await missingOf(child)).map(({ scope }) => scope)).toEqual(['results', 'booking', 'activities'])
  expect(errorOf(await write(child))).toBe('CONSENT_REQUIRED')
  dataOf(await agreeOneself(cloud, child, 'letters'))
  dataOf(await write(child))
  expect(errorOf(await agreeOneself(cloud, child, 'results'))).toBe('GUARDIAN_REQUIRED')
})

test('what is recorded: who, for whom, which text with its digest, when; once per key, and never changed', async () => {
  const child = await newMinor(cloud)
  const guardian = await newCitizen(cloud)
  const code = await codeOf(cloud, child)
  const key = newKey()
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => agreeFor(cloud, guardian, code, ['letters', 'results'], key)),
  )
  for (const reply of replies) expect([null, 'BUSY']).toContain(errorOf(reply))
  dataOf(await agreeFor(cloud, guardian, code, ['letters', 'results'], key))
  const mine = records().filter(({ childId }) => childId === personIdOf(cloud, child))
  expect(mine).toHaveLength(2)
  expect(mine.find(({ scope }) => scope === 'letters')).toMatchObject({
    guardianId: personIdOf(cloud, guardian),
    document: 'guardian-letters',
    granted: true,
    ...guardianPurpose('letters'),
  })
  const { wards } = dataOf(await cloud.call(guardian, 'guardian.wards', {}))
  dataOf(await withdraw(guardian, wards[0]?.id ?? ''))
  const after = records().filter(({ childId }) => childId === personIdOf(cloud, child))
  expect(after).toHaveLength(3)
  expect(after).toEqual(expect.arrayContaining(mine))
})

test('of ten adults who use one code at once, one has agreed', async () => {
  const code = await codeOf(cloud, await newMinor(cloud))
  const adults = await Promise.all(Array.from({ length: 10 }, () => newCitizen(cloud)))
  const replies = await Promise.all(adults.map((adult) => agreeFor(cloud, adult, code)))
  expect(replies.filter((reply) => errorOf(reply) === null)).toHaveLength(1)
  const refused = replies.flatMap((reply) => errorOf(reply) ?? [])
  expect(new Set(refused)).toEqual(new Set(['GUARDIAN_CODE_INVALID']))
})

test('a withdrawal is in force on the child’s next call; what was written stays the child’s', async () => {
  const { child, guardian, ward } = await consentedChild(cloud)
  const { thread } = dataOf(await write(child))
  const { wards } = dataOf(await withdraw(guardian, ward))
  expect(wards[0]?.consents).toMatchObject([
    { scope: 'results', granted: true },
    { scope: 'letters', granted: false },
  ])
  expect(errorOf(await write(child))).toBe('GUARDIAN_REQUIRED')
  expect(errorOf(await saveCard(child))).toBe('GUARDIAN_REQUIRED')
  expect(dataOf(await cloud.call(child, 'letter.list', {})).threads.map(({ id }) => id)).toEqual([thread.id])
  // The other purpose stands: what is refused now is only that SDS is not for this age.
  expect(errorOf(await keep(child))).toBe('OUT_OF_AGE')
  dataOf(await agreeFor(cloud, guardian, await codeOf(cloud, child), ['letters']))
  dataOf(await write(child))
})

test('of two guardians either can end it', async () => {
  const { child, ward, guardian } = await consentedChild(cloud)
  const other = await newCitizen(cloud)
  dataOf(await agreeFor(cloud, other, await codeOf(cloud, child), ['letters']))
  dataOf(await withdraw(guardian, ward))
  expect(errorOf(await write(child))).toBe('GUARDIAN_REQUIRED')
})

test('the guardian sees that the consent stands and nothing of the child, and is never told anything', async () => {
  const { child, guardian } = await consentedChild(cloud)
  const { thread } = dataOf(await write(child))
  const help = {
    about: 'self',
    reason: '很难受',
    safe: false,
    company: false,
    phone: null,
    happenedAt: 1,
  } as const
  dataOf(await cloud.call(child, 'safety.ask', help, { key: newKey() }))
  await cloud.local.invoke('timer', {}, { source: 'wx_trigger' })
  const { wards } = dataOf(await cloud.call(guardian, 'guardian.wards', {}))
  expect(Object.keys(wards[0] ?? {}).sort()).toEqual(['consents', 'id', 'label'])
  expect(wards[0]?.label).toBe('小宝')
  expect(JSON.stringify(wards)).not.toContain(personIdOf(cloud, child))
  expect(errorOf(await cloud.call(guardian, 'letter.read', { threadId: thread.id, after: 0 }))).toBe(
    'NOT_FOUND',
  )
  const me = personIdOf(cloud, guardian)
  const told = ['notices', 'notice_inbox'].flatMap((name) => cloud.local.store.everything(name))
  expect(told.filter((one) => one.person === me || one.personId === me)).toEqual([])
  expect(cloud.local.store.everything('signals').map(({ _id }) => _id)).not.toContain(me)
  expect(JSON.stringify(cloud.local.store.everything('guardian_wards'))).not.toContain('小宝')
})

test('at 14 results, at 18 letters need nobody any more', async () => {
  const child = await newMinor(cloud, '2012-12')
  expect((await missingOf(child)).map(({ scope }) => scope)).toEqual([
    'results',
    'letters',
    'booking',
    'activities',
  ])
  cloud.local.clock.set(Date.parse('2027-01-01T00:00:00+08:00'))
  expect((await missingOf(child)).map(({ scope }) => scope)).toEqual(['letters'])
  cloud.local.clock.set(Date.parse('2031-01-01T00:00:00+08:00'))
  expect(await missingOf(child)).toEqual([])
})

test('whatever order guardians agree and take back in, only the last word counts', async () => {
  const { child, guardian, ward } = await consentedChild(cloud)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), async (words) => {
      await forgetLimits(cloud)
      for (const granted of words) {
        if (granted) dataOf(await agreeFor(cloud, guardian, await codeOf(cloud, child), ['letters']))
        else dataOf(await withdraw(guardian, ward))
      }
      expect(errorOf(await write(child))).toBe(words.at(-1) ? null : 'GUARDIAN_REQUIRED')
    }),
    { numRuns: 8 },
  )
})

test('codes that are over go, a day after they could be used', async () => {
  await codeOf(cloud, await newMinor(cloud))
  const tick = () => cloud.local.invoke('timer', {}, { source: 'wx_trigger' })
  await tick()
  expect(cloud.local.store.everything('guardian_codes').length).toBeGreaterThan(0)
  cloud.local.clock.advance(26 * 60 * minute)
  await tick()
  expect(cloud.local.store.everything('guardian_codes')).toEqual([])
})

test('a child’s own consent is taken back without anybody', async () => {
  const { child } = await consentedChild(cloud)
  dataOf(await cloud.call(child, 'account.consent', consentInput(false, 'letters'), { key: newKey() }))
  expect(errorOf(await write(child))).toBe('CONSENT_REQUIRED')
})
