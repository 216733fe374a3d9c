import { type Opened, openEnvironment } from './environment'

let cloud: Opened
beforeAll(async () => {
  cloud = await openEnvironment()
})
afterAll(() => cloud.stop())

const insert = (fields: Readonly<Record<string, unknown>> & { readonly _id: string }) =>
  cloud.visits.insert({ run: cloud.run, code: fields._id, ...fields })

test('a second document with the same _id is refused and the first stays', async () => {
  const _id = `${cloud.run}-taken`
  expect(await insert({ _id, code: 'first' })).toBe(true)
  expect(await insert({ _id, code: 'second' })).toBe(false)
  expect(await cloud.stored(_id)).toMatchObject({ code: 'first' })
})

test('a unique index refuses a second document with the same values', async () => {
  expect(await insert({ _id: `${cloud.run}-u1`, code: 'same' })).toBe(true)
  expect(await insert({ _id: `${cloud.run}-u2`, code: 'same' })).toBe(false)
  expect(await cloud.stored(`${cloud.run}-u2`)).toBeNull()
})

test('a unique index counts a missing field as null, once', async () => {
  const { run } = cloud
  await cloud.raw().add({ data: { _id: `${run}-none`, run } })
  await expect(cloud.raw().add({ data: { _id: `${run}-nor`, run } })).rejects.toThrow(/E11000/)
  await expect(cloud.raw().add({ data: { _id: `${run}-null`, run, code: null } })).rejects.toThrow(/E11000/)
})

test('an update that would break a unique index changes nothing', async () => {
  const first = await cloud.have({ code: 'mine' })
  const second = await cloud.have({ code: 'yours' })
  await expect(
    cloud
      .raw()
      .doc(second)
      .update({ data: { code: 'mine', note: 'x' } }),
  ).rejects.toThrow(/E11000/)
  expect(await cloud.stored(second)).toEqual({ _id: second, run: cloud.run, code: 'yours' })
  expect(await cloud.stored(first)).toMatchObject({ code: 'mine' })
})

test('of several documents added at once, a refused one takes the others with it', async () => {
  const { run } = cloud
  const ids = ['m1', 'm2', 'm1'].map((id) => `${run}-${id}`)
  const many = ids.map((_id, index) => ({ _id, run, code: `many-${index}` }))
  await expect(cloud.raw().add({ data: many })).rejects.toThrow(/E11000/)
})

test('of 100 parallel claims one wins', async () => {
  const id = await cloud.have({ state: 'free', wins: 0 })
  const claims = Array.from({ length: 100 }, () =>
    cloud.visits.update({ _id: id, state: 'free' }, { state: 'taken', wins: cloud.command.inc?.(1) }),
  )
  const updated = await Promise.all(claims)
  expect(updated.filter((count) => count === 1)).toHaveLength(1)
  expect(await cloud.stored(id)).toMatchObject({ state: 'taken', wins: 1 })
})

test('100 parallel increments are all counted', async () => {
  const id = await cloud.have({ total: 0 })
  await Promise.all(
    Array.from({ length: 100 }, () => cloud.visits.update({ _id: id }, { total: cloud.command.inc?.(1) })),
  )
  expect(await cloud.stored(id)).toMatchObject({ total: 100 })
})

test('a seat is never sold twice: a conditional decrement stops at nought', async () => {
  const id = await cloud.have({ left: 5 })
  const buys = Array.from({ length: 40 }, () =>
    cloud.visits.update({ _id: id, left: cloud.command.gte?.(1) }, { left: cloud.command.inc?.(-1) }),
  )
  const sold = (await Promise.all(buys)).reduce((sum, count) => sum + count, 0)
  expect(sold).toBe(5)
  expect(await cloud.stored(id)).toMatchObject({ left: 0 })
})

test('set replaces the whole document, or creates it', async () => {
  const id = await cloud.have({ code: 'old', note: 'goes away' })
  const replaced = await cloud
    .raw()
    .doc(id)
    .set({ data: { run: cloud.run, code: 'new' } })
  expect(replaced.stats).toMatchObject({ updated: 1, created: 0 })
  expect(await cloud.stored(id)).toEqual({ _id: id, run: cloud.run, code: 'new' })
  const fresh = `${cloud.run}-set`
  const created = await cloud
    .raw()
    .doc(fresh)
    .set({ data: { run: cloud.run, code: 'created' } })
  expect(created.stats).toMatchObject({ updated: 0, created: 1 })
  expect(await cloud.stored(fresh)).toEqual({ _id: fresh, run: cloud.run, code: 'created' })
})

test('removing a document leaves none, again removes none, and a missing document is null', async () => {
  const id = await cloud.have()
  expect(await cloud.visits.remove({ _id: id })).toBe(1)
  expect(await cloud.visits.remove({ _id: id })).toBe(0)
  expect(await cloud.stored(id)).toBeNull()
})

test('a removal by condition takes what matches and nothing else', async () => {
  const gone = [await cloud.have({ tags: ['old'] }), await cloud.have({ tags: ['old', 'x'] })]
  const stays = await cloud.have({ tags: ['new'] })
  expect(await cloud.visits.remove({ run: cloud.run, tags: 'old' })).toBe(2)
  for (const id of gone) expect(await cloud.stored(id)).toBeNull()
  expect(await cloud.stored(stays)).not.toBeNull()
})

test('a field name that starts with a dollar is refused', async () => {
  await expect(
    cloud.raw().add({ data: { run: cloud.run, code: 'dollar', inside: { $where: '1' } } }),
  ).rejects.toThrow()
})

test('a collection that nobody declared does not exist', async () => {
  const nowhere = cloud.sdk.database().collection(`nowhere_${cloud.run}`)
  await expect(nowhere.add({ data: { a: 1 } })).rejects.toMatchObject({ errCode: -502005 })
})
