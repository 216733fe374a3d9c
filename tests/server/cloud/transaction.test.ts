import { db } from '@server/cloud/database'
import { inTransaction, isConflict } from '@server/cloud/transaction'
import { connectSdk, startTestCloud, type TestCloud } from '../../support/cloud'

interface Counter {
  readonly _id: string
  readonly until: number
}
const leases = db.collection<Counter>('leases')

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  connectSdk(cloud)
})
afterAll(() => cloud.stop())

test('a throw inside leaves nothing behind', async () => {
  const work = inTransaction(async (transaction) => {
    await transaction.insert('leases', { _id: 'gone' })
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  expect(await leases.get('gone')).toBeNull()
})

test('a duplicate id is no conflict: it is not tried again', async () => {
  await leases.insert({ _id: 'taken', until: 0 })
  let runs = 0
  const work = inTransaction(async (transaction) => {
    runs += 1
    await transaction.insert('leases', { _id: 'taken' })
  })
  await expect(work).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
  expect(runs).toBe(1)
  expect(await leases.insert({ _id: 'taken', until: 1 })).toBe(false)
})

test('transactions that meet on one document are tried again until each has had its effect', async () => {
  await leases.insert({ _id: 'hot', until: 0 })
  let runs = 0
  const add = () =>
    inTransaction(async (transaction) => {
      runs += 1
      const seen = await transaction.get<Counter>('leases', 'hot')
      await transaction.update('leases', 'hot', { until: (seen?.until ?? 0) + 1 })
    })
  await Promise.all([add(), add(), add()])
  expect(await leases.get('hot')).toMatchObject({ until: 3 })
  expect(runs).toBeGreaterThan(3)
})

test('the words of the platform are known, and nothing else is', () => {
  expect(isConflict({ errMsg: '[ResourceUnavailable.TransactionConflict] …' })).toBe(true)
  expect(isConflict({ errMsg: '[ResourceUnavailable.TransactionBusy] …' })).toBe(true)
  expect(isConflict({ errMsg: 'timeout' })).toBe(false)
  expect(isConflict(null)).toBe(false)
})
