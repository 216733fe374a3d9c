import { openDatabase } from './database'

let opened: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => {
  opened = await openDatabase()
})
afterAll(() => opened.stop())

const visits = () => opened.db.collection('visits')

test('a committed transaction is seen whole', async () => {
  await visits().add({ data: { _id: 'a', code: 'a', seats: 2 } })
  const transaction = await opened.db.startTransaction()
  await transaction
    .collection('visits')
    .doc('a')
    .update({ data: { seats: 1 } })
  await transaction.collection('visits').add({ data: { _id: 'b', code: 'b' } })
  await transaction.commit()
  expect((await visits().doc('a').get()).data).toMatchObject({ seats: 1 })
  expect((await visits().doc('b').get()).data).toMatchObject({ code: 'b' })
})

test('a rolled back transaction leaves nothing, and nobody saw it before', async () => {
  await visits().add({ data: { _id: 'c', code: 'c', seats: 2 } })
  const transaction = await opened.db.startTransaction()
  await transaction
    .collection('visits')
    .doc('c')
    .update({ data: { seats: 0 } })
  expect((await visits().doc('c').get()).data).toMatchObject({ seats: 2 })
  await transaction.rollback()
  expect((await visits().doc('c').get()).data).toMatchObject({ seats: 2 })
})

test('of two transactions that write one document the second is refused', async () => {
  await visits().add({ data: { _id: 'd', code: 'd', seats: 2 } })
  const first = await opened.db.startTransaction()
  const second = await opened.db.startTransaction()
  await first
    .collection('visits')
    .doc('d')
    .update({ data: { seats: 1 } })
  await expect(
    second
      .collection('visits')
      .doc('d')
      .update({ data: { seats: 0 } }),
  ).rejects.toThrow()
  await first.commit()
  expect((await visits().doc('d').get()).data).toMatchObject({ seats: 1 })
})
