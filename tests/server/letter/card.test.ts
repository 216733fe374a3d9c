import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { cardLines, newLetter, newStaff } from '../../support/letters'

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterAll(() => cloud.stop())

const save = (openid: string, change: Partial<typeof cardLines> = {}) =>
  cloud.call(openid, 'card.save', { ...cardLines, ...change })
async function taken(card: boolean): Promise<string> {
  const { thread } = dataOf(await cloud.call(writer, 'letter.send', newLetter({ card }), { key: newKey() }))
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: thread.id }))
  return thread.id
}
const seen = async (threadId: string) =>
  dataOf(await cloud.call(expert, 'staff.letter.open', { threadId, after: 0 })).card

test('nobody keeps one without consent, nor lines that are too long or unknown', async () => {
  const newcomer = await newCitizen(cloud, { consents: false })
  expect(errorOf(await save(newcomer))).toBe('CONSENT_REQUIRED')
  expect(errorOf(await save(writer, { who: 'x'.repeat(201) }))).toBe('BAD_INPUT')
  expect(
    errorOf(await cloud.call(writer, 'card.save', { ...cardLines, level: 'x' } as typeof cardLines)),
  ).toBe('BAD_INPUT')
  expect(dataOf(await cloud.call(writer, 'card.get', {}))).toEqual({ card: null, savedAt: null })
})

test('everybody has their own, sealed; with all lines empty it is gone', async () => {
  dataOf(await save(writer))
  expect(dataOf(await cloud.call(writer, 'card.get', {})).card).toEqual(cardLines)
  expect(dataOf(await cloud.call(await newCitizen(cloud), 'card.get', {})).card).toBeNull()
  expect(JSON.stringify(cloud.local.store.everything('cards'))).not.toContain('睡不好')
  dataOf(await save(writer, { who: '', what: ' ' }))
  expect(cloud.local.store.find('cards', { _id: personIdOf(cloud, writer) })).toEqual([])
})

test('an expert reads it only with a letter that it was given along with, as it is now, and the reading is logged', async () => {
  dataOf(await save(writer))
  expect(await seen(await taken(false))).toBeNull()
  const threadId = await taken(true)
  expect(await seen(threadId)).toEqual(cardLines)
  dataOf(await save(writer, { what: '开会心慌' }))
  expect(await seen(threadId)).toMatchObject({ what: '开会心慌' })
  const log = cloud.local.store
    .everything('access_log')
    .filter(({ personId, what }) => personId === personIdOf(cloud, writer) && what === 'card')
  expect(log).toHaveLength(1)
  dataOf(await cloud.call(writer, 'card.delete', {}))
  expect(await seen(threadId)).toBeNull()
})
