import { type Opened, openEnvironment } from './environment'

let cloud: Opened
beforeAll(async () => {
  cloud = await openEnvironment()
})
afterAll(() => cloud.stop())

/** A command of the SDK by name. */
const _ = (name: string, ...args: unknown[]): unknown => {
  const make = cloud.command[name]
  if (!make) throw new Error(`the SDK has no command ${name}`)
  return make(...args)
}

/** Adds a document, changes it and reads it back, without what every document has. */
async function changed(fields: object, change: object): Promise<unknown> {
  const id = await cloud.have({ ...fields })
  const { stats } = await cloud.raw().doc(id).update({ data: change })
  expect(stats).toEqual({ updated: 1 })
  const { _id, run, code, ...rest } = (await cloud.stored(id)) ?? { _id: '', run: '' }
  return rest
}

test.each([
  ['inc', { n: 1 }, () => ({ n: _('inc', 4) }), { n: 5 }],
  ['inc of a missing field', {}, () => ({ n: _('inc', 4) }), { n: 4 }],
  ['inc of a fraction', { n: 0.2 }, () => ({ n: _('inc', -0.05) }), { n: 0.2 - 0.05 }],
  ['mul', { n: 3 }, () => ({ n: _('mul', 4) }), { n: 12 }],
  ['min and max', { low: 5, high: 5 }, () => ({ low: _('min', 2), high: _('max', 9) }), { low: 2, high: 9 }],
  ['remove', { a: 1, b: 2 }, () => ({ a: _('remove') }), { b: 2 }],
  ['rename', { old: 1 }, () => ({ old: _('rename', 'fresh') }), { fresh: 1 }],
  ['push', { list: [1] }, () => ({ list: _('push', [2, 3]) }), { list: [1, 2, 3] }],
  [
    'push that keeps the newest two',
    { list: [1, 2] },
    () => ({ list: _('push', { each: [3], slice: -2 }) }),
    { list: [2, 3] },
  ],
  ['unshift', { list: [1] }, () => ({ list: _('unshift', [0]) }), { list: [0, 1] }],
  ['pop', { list: [1, 2] }, () => ({ list: _('pop') }), { list: [1] }],
  ['shift', { list: [1, 2] }, () => ({ list: _('shift') }), { list: [2] }],
  ['pull', { list: [1, 2, 1] }, () => ({ list: _('pull', 1) }), { list: [2] }],
  ['pull by condition', { list: [1, 5, 9] }, () => ({ list: _('pull', _('gte', 5)) }), { list: [1] }],
  ['addToSet', { list: ['a'] }, () => ({ list: _('addToSet', 'a') }), { list: ['a'] }],
] as const)('%s', async (_name, fields, change, expected) => {
  expect(await changed(fields, change())).toEqual(expected)
})

test('a nested object changes the fields it names and keeps the others', async () => {
  expect(await changed({ deep: { a: 1, b: { c: 2, d: 3 } } }, { deep: { b: { c: 9 } } })).toEqual({
    deep: { a: 1, b: { c: 9, d: 3 } },
  })
})

test('an object given with set replaces the old one', async () => {
  expect(await changed({ deep: { a: 1, b: 2 } }, { deep: _('set', { c: 3 }) })).toEqual({ deep: { c: 3 } })
})

test('an empty object in an update is dropped by the SDK on the way: only set carries it', async () => {
  expect(await changed({ deep: { a: 1 } }, { deep: {}, other: 1 })).toEqual({ deep: { a: 1 }, other: 1 })
})

test('one element of a list is changed by its place', async () => {
  expect(await changed({ list: [{ n: 1 }, { n: 2 }] }, { 'list.1.n': 7 })).toEqual({
    list: [{ n: 1 }, { n: 7 }],
  })
})

test('a date comes back as a date, and the server’s own date may be set off', async () => {
  const at = new Date('2026-02-28T23:59:59.999+08:00')
  const result = (await changed({}, { at, due: cloud.serverDate(60_000), now: cloud.serverDate(0) })) as {
    at: Date
    due: Date
    now: Date
  }
  expect(result.at).toEqual(at)
  expect(result.due.getTime() - result.now.getTime()).toBe(60_000)
})

test('null, an empty list, an empty object and text of every kind survive the way', async () => {
  const fields = {
    none: null,
    list: [],
    object: {},
    text: '😀 “引号” \\ \n %00 $a.b',
    big: 2 ** 53 - 1,
    low: -0.1,
  }
  expect(await changed({}, { ...fields, object: _('set', {}) })).toEqual(fields)
})

test.each([
  ['an increment of text', { n: 'x' }, () => ({ n: _('inc', 1) })],
  ['a push to what is no list', { list: 'x' }, () => ({ list: _('push', [1]) })],
  ['a path through text', { deep: 'x' }, () => ({ 'deep.a': 1 })],
] as const)('%s is refused and nothing changes', async (_name, fields, change) => {
  const id = await cloud.have(fields)
  const before = await cloud.stored(id)
  await expect(
    cloud
      .raw()
      .doc(id)
      .update({ data: { other: 1, ...change() } }),
  ).rejects.toMatchObject({ errCode: expect.any(Number) })
  expect(await cloud.stored(id)).toEqual(before)
})

test('an update by condition counts what matched, also none', async () => {
  const ids = [await cloud.have({ tags: ['due'] }), await cloud.have({ tags: ['due'] })]
  expect(await cloud.visits.update({ run: cloud.run, tags: 'due' }, { seen: true })).toBe(2)
  for (const id of ids) expect(await cloud.stored(id)).toMatchObject({ seen: true })
  expect(await cloud.visits.update({ run: cloud.run, tags: 'nobody' }, { seen: true })).toBe(0)
})

test('an update of a missing document says that it changed none, and creates none', async () => {
  const id = `${cloud.run}-missing`
  expect(
    (
      await cloud
        .raw()
        .doc(id)
        .update({ data: { a: 1 } })
    ).stats,
  ).toEqual({ updated: 0 })
  expect(await cloud.stored(id)).toBeNull()
})

test('an index follows the document: the old value finds it no more', async () => {
  const id = await cloud.have({ tags: ['before'] })
  await cloud.visits.update({ _id: id }, { tags: ['after', 'also'] })
  const by = async (tag: string) =>
    (await cloud.visits.find({ run: cloud.run, tags: tag }, { limit: 10 })).map(({ _id }) => _id)
  expect(await by('before')).toEqual([])
  expect(await by('after')).toEqual([id])
  expect(await by('also')).toEqual([id])
})
