import { inTransaction, isConflict } from '@server/cloud/transaction'
import { type Opened, openEnvironment } from './environment'

let cloud: Opened
beforeAll(async () => {
  cloud = await openEnvironment()
})
afterAll(() => cloud.stop())

/** A transaction of the SDK, on the collection of these tests. */
async function begin() {
  const transaction = await cloud.begin()
  const visits = () => transaction.collection(cloud.collection)
  return {
    visits,
    set: (id: string, data: object) => visits().doc(id).update({ data }),
    read: async (id: string) => (await visits().doc(id).get()).data,
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  }
}

const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a committed transaction is seen whole', async () => {
  const seats = await cloud.have({ seats: 2 })
  const added = `${cloud.run}-booked`
  await inTransaction(async (transaction) => {
    await transaction.update(cloud.collection, seats, { seats: 1 })
    await transaction.insert(cloud.collection, { _id: added, run: cloud.run, code: 'booked' } as {
      _id: string
    })
  })
  expect(await cloud.stored(seats)).toMatchObject({ seats: 1 })
  expect(await cloud.stored(added)).toMatchObject({ code: 'booked' })
})

test('a rolled back transaction leaves nothing, and nobody saw it before', async () => {
  const id = await cloud.have({ seats: 2 })
  const transaction = await begin()
  await transaction.set(id, { seats: 0 })
  expect(await transaction.read(id)).toMatchObject({ seats: 0 })
  expect(await cloud.stored(id)).toMatchObject({ seats: 2 })
  await transaction.rollback()
  expect(await cloud.stored(id)).toMatchObject({ seats: 2 })
})

test('work that throws inside leaves nothing', async () => {
  const id = await cloud.have({ seats: 2 })
  const failing = inTransaction(async (transaction) => {
    await transaction.update(cloud.collection, id, { seats: 0 })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await cloud.stored(id)).toMatchObject({ seats: 2 })
})

test('of two transactions that write one document the second is refused at once', async () => {
  const id = await cloud.have({ seats: 2 })
  const first = await begin()
  const second = await begin()
  await first.set(id, { seats: 1 })
  expect(isConflict(await reason(second.set(id, { seats: 0 })))).toBe(true)
  await first.commit()
  expect(await cloud.stored(id)).toMatchObject({ seats: 1 })
})

test('a conflict has no code through the SDK: only its text tells, which is why we retry ourselves', async () => {
  const id = await cloud.have({ seats: 2 })
  const first = await begin()
  const second = await begin()
  await first.set(id, { seats: 1 })
  const error = (await reason(second.set(id, { seats: 0 }))) as { code?: unknown; errMsg?: string }
  await first.rollback()
  expect(error.code).toBeUndefined()
  expect(error.errMsg).toContain('[ResourceUnavailable.TransactionConflict]')
})

test('a transaction reads the moment of its first operation, whatever others commit later', async () => {
  const one = await cloud.have({ n: 1 })
  const two = await cloud.have({ n: 1 })
  const transaction = await begin()
  await transaction.read(one)
  await cloud.visits.update({ _id: two }, { n: 2 })
  expect(await transaction.read(two)).toMatchObject({ n: 1 })
  await transaction.rollback()
})

test('what a transaction read and another changed cannot be overwritten', async () => {
  const id = await cloud.have({ n: 1 })
  const transaction = await begin()
  await transaction.read(id)
  await cloud.visits.update({ _id: id }, { n: 2 })
  expect(isConflict(await reason(transaction.set(id, { n: 3 })))).toBe(true)
  expect(await cloud.stored(id)).toMatchObject({ n: 2 })
})

test('30 callers that move one counter in transactions lose no step', async () => {
  const id = await cloud.have({ n: 0 })
  const step = () =>
    inTransaction(async (transaction) => {
      const now = await transaction.get<{ n: number }>(cloud.collection, id)
      await transaction.update(cloud.collection, id, { n: (now?.n ?? 0) + 1 })
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, step))
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect(await cloud.stored(id)).toMatchObject({ n: done })
}, 60_000)

test('a plain write waits for the transaction that holds the document', async () => {
  const id = await cloud.have({ n: 1 })
  const transaction = await begin()
  await transaction.set(id, { n: 2 })
  const order: string[] = []
  const plain = cloud.visits.update({ _id: id }, { late: true }).then(() => order.push('plain'))
  await new Promise((resolve) => setTimeout(resolve, 150))
  order.push('commit')
  await transaction.commit()
  await plain
  expect(order).toEqual(['commit', 'plain'])
  expect(await cloud.stored(id)).toMatchObject({ n: 2, late: true })
})

test('where().update() inside a transaction runs outside of it, so the product has no such call', async () => {
  const id = await cloud.have({ n: 1 })
  const transaction = await begin()
  await transaction
    .visits()
    .where({ _id: id })
    .update({ data: { n: 2 } })
  await transaction.rollback()
  expect(await cloud.stored(id)).toMatchObject({ n: 2 })
})

test('a taken id is refused inside, and a retry would not help', async () => {
  const id = await cloud.have()
  let tries = 0
  const taking = inTransaction(async (transaction) => {
    tries += 1
    await transaction.insert(cloud.collection, { _id: id })
  })
  await expect(taking).rejects.toThrow(/E11000/)
  expect(tries).toBe(1)
})

test('many documents are added in one transaction, or none', async () => {
  const { run } = cloud
  const many = (n: number) =>
    Array.from({ length: 20 }, (_none, index) => ({ run, code: `tx${n}-${index}`, tags: [`tx${n}`] }))
  const kept = await begin()
  await kept.visits().add({ data: many(1) })
  expect((await kept.visits().where({ run, tags: 'tx1' }).get()).data).toHaveLength(20)
  await kept.commit()
  const dropped = await begin()
  await dropped.visits().add({ data: many(2) })
  await dropped.rollback()
  expect((await cloud.raw().where({ run, tags: 'tx1' }).count()).total).toBe(20)
  expect((await cloud.raw().where({ run, tags: 'tx2' }).count()).total).toBe(0)
})

test('a document removed inside is gone for the transaction and back after a rollback', async () => {
  const id = await cloud.have()
  const transaction = await begin()
  await transaction.visits().doc(id).remove()
  expect((await transaction.read(id)) ?? null).toBeNull()
  await transaction.rollback()
  expect(await cloud.stored(id)).not.toBeNull()
})

test('a transaction that ended takes no more work', async () => {
  const id = await cloud.have()
  const transaction = await begin()
  await transaction.commit()
  await expect(transaction.set(id, { n: 1 })).rejects.toMatchObject({
    errMsg: expect.stringContaining('TransactionNotExist'),
  })
})
