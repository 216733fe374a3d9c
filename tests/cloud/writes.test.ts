import { openDatabase } from './database'

let opened: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => {
  opened = await openDatabase()
})
afterAll(() => opened.stop())

const visits = () => opened.db.collection('visits')

test('a document is read back as it was added', async () => {
  await visits().add({ data: { _id: 'one', code: 'a', tags: ['x'] } })
  expect((await visits().doc('one').get()).data).toEqual({ _id: 'one', code: 'a', tags: ['x'] })
})

test('a second document with the same _id is refused and the first stays', async () => {
  await visits().add({ data: { _id: 'two', code: 'b' } })
  await expect(visits().add({ data: { _id: 'two', code: 'c' } })).rejects.toThrow(/E11000/)
  expect((await visits().doc('two').get()).data).toEqual({ _id: 'two', code: 'b' })
})

test('a unique index refuses a second document with the same value', async () => {
  await visits().add({ data: { _id: 'three', code: 'd' } })
  await expect(visits().add({ data: { _id: 'four', code: 'd' } })).rejects.toThrow(/E11000/)
})

test('a unique index counts a missing field as null, once', async () => {
  await visits().add({ data: { _id: 'none' } })
  await expect(visits().add({ data: { _id: 'nor' } })).rejects.toThrow(/E11000/)
})

test('of 100 parallel claims one wins', async () => {
  await visits().add({ data: { _id: 'slot', code: 'e', state: 'free', wins: 0 } })
  const claims = Array.from({ length: 100 }, () =>
    visits()
      .where({ _id: 'slot', state: 'free' })
      .update({ data: { state: 'taken', wins: opened.db.command.inc(1) } }),
  )
  const updated = (await Promise.all(claims)).map((reply) => reply.stats.updated)
  expect(updated.filter((count) => count === 1)).toHaveLength(1)
  expect((await visits().doc('slot').get()).data).toMatchObject({ state: 'taken', wins: 1 })
})

test('removing a document leaves none, and a missing document is null', async () => {
  await visits().add({ data: { _id: 'gone', code: 'f' } })
  expect((await visits().doc('gone').remove()).stats.removed).toBe(1)
  expect((await visits().doc('gone').get()).data ?? null).toBeNull()
})

test('a collection that the schema does not name does not exist', async () => {
  await expect(opened.db.collection('nowhere').add({ data: { a: 1 } })).rejects.toMatchObject({
    errCode: -502005,
  })
})
