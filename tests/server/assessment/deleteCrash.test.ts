import { dataOf, errorOf, newCitizen, sdsSheet, takeSds } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => cloud.stop())

/** From the nth write of a deletion on nothing is written any more, as when the server is killed before it. */
function killedBefore(nth: number): void {
  const { store } = cloud.local
  let writes = 0
  const may = (collection: string): void => {
    if (['results', 'idempotency', 'persons'].includes(collection) && ++writes >= nth)
      throw new Error('the server is gone')
  }
  const { update, remove } = store
  jest.spyOn(store, 'update').mockImplementation(async (...call) => {
    may(call[0])
    return update.apply(store, call)
  })
  jest.spyOn(store, 'remove').mockImplementation(async (...call) => {
    may(call[0])
    return remove.apply(store, call)
  })
}

const lastTaken = async (citizen: string) =>
  dataOf(await cloud.call(citizen, 'assessment.catalog', {})).scales.find(({ scale }) => scale === 'sds')
    ?.lastTakenAt

/** Two results; the second is deleted by a server that is killed before its nth write. */
async function cutOff(nth: number) {
  const citizen = await newCitizen(cloud)
  const kept = await takeSds(cloud, citizen)
  cloud.local.clock.advance(86_400_000)
  const key = newKey()
  const { id } = dataOf(await cloud.call(citizen, 'assessment.submit', sdsSheet(), { key }))
  killedBefore(nth)
  expect(errorOf(await cloud.call(citizen, 'assessment.delete', { id }))).toBe('INTERNAL')
  jest.restoreAllMocks()
  return { citizen, kept, key, id }
}

test.each([1, 2, 3])(
  'a deletion that was killed before its write no. %d is finished by asking again, without a trace',
  async (nth) => {
    const { citizen, kept, key, id } = await cutOff(nth)
    expect(await cloud.call(citizen, 'assessment.delete', { id })).toMatchObject({ ok: true })
    expect(dataOf(await cloud.call(citizen, 'assessment.list', {})).results).toEqual([kept])
    expect(errorOf(await cloud.call(citizen, 'assessment.get', { id }))).toBe('NOT_FOUND')
    expect(cloud.local.store.find('idempotency', { effectId: id })).toMatchObject([{ answer: '' }])
    expect(errorOf(await cloud.call(citizen, 'assessment.submit', sdsSheet(), { key }))).toBe('KEY_REUSED')
    expect(await lastTaken(citizen)).toBe(kept.takenAt)
  },
)

test('a deletion that was killed leaves the result in the list for as long as it is not finished', async () => {
  const { citizen, id } = await cutOff(3)
  const listed = dataOf(await cloud.call(citizen, 'assessment.list', {})).results
  expect(listed.map((one) => one.id)).toContain(id)
})

test('a result whose sending was killed before its answer was kept is not made again once it is deleted', async () => {
  const citizen = await newCitizen(cloud)
  const key = newKey()
  const { id } = dataOf(await cloud.call(citizen, 'assessment.submit', sdsSheet(), { key }))
  const killed = { state: 'running', answer: '', leaseUntil: cloud.local.clock.now() - 1 }
  await cloud.local.store.update('idempotency', { effectId: id }, { $set: killed })
  dataOf(await cloud.call(citizen, 'assessment.delete', { id }))
  expect(errorOf(await cloud.call(citizen, 'assessment.submit', sdsSheet(), { key }))).toBe('KEY_REUSED')
  expect(dataOf(await cloud.call(citizen, 'assessment.list', {})).results).toEqual([])
})
