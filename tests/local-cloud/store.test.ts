import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { IndexSpec } from '../../cloudfunctions/schema'
import type { Meter } from '../../local-cloud/store/document'
import type { Sort } from '../../local-cloud/store/plan'
import { Store, type StoreOptions } from '../../local-cloud/store/store'

let dataDir: string
let store: Store

const byOwner: IndexSpec = {
  name: 'by_owner_time',
  keys: [
    ['owner', 1],
    ['at', -1],
  ],
}
const byCode: IndexSpec = { name: 'by_code', keys: [['code', 1]], unique: true }
const byTag: IndexSpec = { name: 'by_tag', keys: [['tags', 1]] }
const byTagTime: IndexSpec = {
  name: 'by_tag_time',
  keys: [
    ['tags', 1],
    ['at', -1],
  ],
}

const open = (indexes: readonly IndexSpec[] = [byOwner], options: Partial<StoreOptions> = {}): Store =>
  new Store({
    dataDir,
    collections: { notes: { permission: 'closed', indexes } },
    clock: { now: () => Date.now() },
    ...options,
  })

async function reopen(indexes?: readonly IndexSpec[], options?: Partial<StoreOptions>): Promise<void> {
  await store.close()
  store = open(indexes, options)
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-store-'))
  store = open()
})
afterEach(async () => {
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ids = (found: readonly { readonly _id: unknown }[]): unknown[] => found.map(({ _id }) => _id)

/** 300 notes of ten owners, one a minute. */
const fill = () =>
  store.insert(
    'notes',
    Array.from({ length: 300 }, (_none, n) => ({ _id: `n${n}`, owner: `o${n % 10}`, at: n, code: `c${n}` })),
  )

/** How many documents a find reads. */
function reads(query: Record<string, unknown>, options: Parameters<Store['find']>[2] = {}): number {
  const meter: Meter = { scanned: 0 }
  store.find('notes', query, { ...options, meter })
  return meter.scanned
}

describe('the planner', () => {
  beforeEach(fill)

  test('a page of one owner, newest first, reads that page and no more', () => {
    const newest = store.find('notes', { owner: 'o3' }, { sort: { at: -1 }, limit: 5 })
    expect(ids(newest)).toEqual(['n293', 'n283', 'n273', 'n263', 'n253'])
    expect(reads({ owner: 'o3' }, { sort: { at: -1 }, limit: 5 })).toBe(5)
  })

  test('a range inside one owner reads what lies in it', () => {
    expect(ids(store.find('notes', { owner: 'o3', at: { $gte: 100, $lt: 130 } }))).toEqual([
      'n103',
      'n113',
      'n123',
    ])
    expect(reads({ owner: 'o3', at: { $gte: 100, $lt: 130 } })).toBeLessThanOrEqual(4)
  })

  test('an id is one read, some ids are as many, and each once', () => {
    expect(reads({ _id: 'n7' })).toBe(1)
    expect(reads({ _id: { $in: ['n1', 'n2', 'n1'] } })).toBe(2)
  })

  test('owners by $in are the union of their parts', () => {
    expect(store.find('notes', { owner: { $in: ['o1', 'o2'] } })).toHaveLength(60)
    expect(reads({ owner: { $in: ['o1', 'o2'] } })).toBe(60)
  })

  test('an $or with an index for each branch reads those branches; with one bare branch it reads all', () => {
    expect(reads({ $or: [{ owner: 'o1' }, { _id: 'n2' }] })).toBe(31)
    expect(reads({ $or: [{ owner: 'o1' }, { code: 'c2' }] })).toBe(300)
  })

  test('under test a query without an index is refused, and says where to add one', async () => {
    await reopen([byOwner], { failOnScan: true })
    expect(() => store.find('notes', { code: 'c1' })).toThrow(
      /query without an index: collection notes, fields code.*schema\.ts/,
    )
    expect(() => store.count('notes', {})).toThrow(/query without an index/)
    await expect(store.update('notes', { code: 'c1' }, { $set: { a: 1 } })).rejects.toThrow(
      /without an index/,
    )
    await expect(store.remove('notes', { code: 'c1' }, { multi: true })).rejects.toThrow(/without an index/)
    expect(store.count('notes', { owner: 'o1' })).toBe(30)
  })
})

describe('indexes', () => {
  test('what an index finds, and in which order, is what a scan finds', async () => {
    const value = fc.oneof(fc.constantFrom('a', 'b', ''), fc.integer({ min: -2, max: 2 }), fc.constant(null))
    const moment = fc.integer({ min: 0, max: 4 }).map((n) => new Date(n))
    const document = fc.record(
      { owner: value, at: fc.oneof(moment, value), tags: fc.oneof(fc.array(value, { maxLength: 3 }), value) },
      { requiredKeys: [] },
    )
    const condition = (of: fc.Arbitrary<unknown>) =>
      fc.oneof(
        of,
        fc.record({ $in: fc.array(of, { maxLength: 3 }) }),
        fc.record({ $gt: of }),
        fc.record({ $gte: of, $lt: of }),
        fc.record({ $lte: of }),
        fc.record({ $ne: of }),
        fc.record({ $exists: fc.boolean() }),
      )
    const simple = fc.record(
      { owner: condition(value), at: condition(fc.oneof(moment, value)), tags: condition(value) },
      { requiredKeys: [] },
    )
    const query = fc.oneof(
      simple,
      fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
      fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
    )
    const sort = fc.constantFrom<Sort>({}, { at: -1, _id: -1 }, { at: 1 }, { owner: 1, at: 1 }, { tags: 1 })
    await store.close()
    const indexes = [byOwner, byTag, byTagTime]
    store = open(indexes, {
      collections: {
        notes: { permission: 'closed', indexes },
        bare: { permission: 'closed', indexes: [] },
      },
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 12 }),
        query,
        sort,
        async (documents, where, order) => {
          const stored = documents.map((fields, n) => ({ ...fields, _id: `d${n}` }))
          for (const collection of ['notes', 'bare']) {
            await store.remove(collection, {}, { multi: true })
            await store.insert(collection, stored)
          }
          const found = (collection: string) => store.find(collection, where, { sort: order })
          expect(ids(found('notes')).sort()).toEqual(ids(found('bare')).sort())
          const by = (collection: string) =>
            found(collection).map((one) => Object.keys(order).map((field) => one[field] ?? null))
          if (!('tags' in order)) expect(by('notes')).toEqual(by('bare'))
        },
      ),
      { numRuns: 400 },
    )
  }, 60_000)

  test('each element of a list is an entry, and an empty or missing list counts as null', async () => {
    await reopen([byTag], { failOnScan: true })
    await store.insert('notes', [{ _id: 'a', tags: ['x', 'y', 'x'] }, { _id: 'b', tags: [] }, { _id: 'c' }])
    expect(ids(store.find('notes', { tags: 'x' }))).toEqual(['a'])
    expect(ids(store.find('notes', { tags: 'y' }))).toEqual(['a'])
    expect(ids(store.find('notes', { tags: null }))).toEqual(['c'])
    expect(store.verifyIntegrity()).toMatchObject({ entries: 4, orphanEntries: [], missingEntries: [] })
  })

  test('the newest with an element are read in order, and no more of them than asked for', async () => {
    await reopen([byTagTime], { failOnScan: true })
    await store.insert(
      'notes',
      Array.from({ length: 100 }, (_none, n) => ({ _id: `n${n}`, tags: ['x', `t${n}`], at: n })),
    )
    const newest = { sort: { at: -1 }, limit: 3 } as const
    expect(ids(store.find('notes', { tags: 'x' }, newest))).toEqual(['n99', 'n98', 'n97'])
    expect(reads({ tags: 'x' }, newest)).toBe(3)
    await store.insert('notes', [{ _id: 'listed', tags: ['x'], at: [0, 200] }])
    expect(reads({ tags: 'x' }, newest)).toBe(101)
  })

  test('two bounds on a list may be met by two of its elements', async () => {
    await reopen([byTag], { failOnScan: true })
    await store.insert('notes', [{ _id: 'a', tags: ['0', 'z'] }])
    expect(ids(store.find('notes', { tags: { $gte: 'a', $lt: 'b' } }))).toEqual(['a'])
  })

  test('documents without any of the fields are found by the index each time', async () => {
    await store.insert('notes', [{ _id: 'a' }, { _id: 'b' }])
    for (let time = 0; time < 5; time += 1) {
      expect(ids(store.find('notes', {}, { sort: { owner: 1, at: 1 } }))).toHaveLength(2)
      expect(ids(store.find('notes', { owner: null, at: null }))).toHaveLength(2)
    }
  })

  test('an index that is new in the schema is built from what is stored, an old one is dropped', async () => {
    await fill()
    await reopen([byCode], { failOnScan: true })
    expect(ids(store.find('notes', { code: 'c42' }))).toEqual(['n42'])
    expect(() => store.find('notes', { owner: 'o1' })).toThrow(/without an index/)
    expect(store.verifyIntegrity()).toMatchObject({
      documents: 300,
      entries: 300,
      orphanEntries: [],
      missingEntries: [],
    })
    await reopen([byOwner], { failOnScan: true })
    expect(store.count('notes', { owner: 'o1' })).toBe(30)
    expect(store.verifyIntegrity()).toMatchObject({ entries: 300, orphanEntries: [], missingEntries: [] })
  })

  test('an index whose keys changed under the same name is rebuilt', async () => {
    await fill()
    await reopen([{ name: 'by_owner_time', keys: [['code', 1]] }], { failOnScan: true })
    expect(ids(store.find('notes', { code: 'c42' }))).toEqual(['n42'])
    expect(store.verifyIntegrity()).toMatchObject({ orphanEntries: [], missingEntries: [] })
  })

  test('a value too long for an index is refused and nothing is stored', async () => {
    const long = 'x'.repeat(2000)
    await expect(store.insert('notes', [{ _id: 'long', owner: long }])).rejects.toThrow(/too large/)
    expect(store.everything('notes')).toEqual([])
  })
})

describe('writes that wait together', () => {
  test('one refused among them leaves the others whole', async () => {
    await reopen([byCode])
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((code, n) => store.insert('notes', [{ _id: `n${n}`, code }])),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(ids(store.everything('notes'))).toEqual(['n0', 'n1', 'n3'])
    expect(store.verifyIntegrity()).toMatchObject({ orphanEntries: [], missingEntries: [] })
  })

  test('a request of several documents is whole or not at all', async () => {
    await reopen([byCode])
    await expect(
      store.insert('notes', [
        { _id: 'a', code: 'a' },
        { _id: 'b', code: 'a' },
      ]),
    ).rejects.toThrow(/E11000/)
    expect(store.everything('notes')).toEqual([])
  })

  test('a value may move from one document to another in one commit', async () => {
    await reopen([byCode])
    await store.insert('notes', [{ _id: 'a', code: 'seat' }, { _id: 'b' }])
    const transaction = store.begin()
    await store.update('notes', { _id: 'a' }, { $set: { code: 'free' } }, { transactionId: transaction })
    await store.update('notes', { _id: 'b' }, { $set: { code: 'seat' } }, { transactionId: transaction })
    await store.commit(transaction)
    expect(ids(store.find('notes', { code: 'seat' }))).toEqual(['b'])
  })
})

describe('inside a transaction', () => {
  test('what it removed itself it may add again, and what somebody else has it may not', async () => {
    await store.insert('notes', [{ _id: 'a', text: 'old' }])
    const transactionId = store.begin()
    await store.remove('notes', { _id: 'a' }, { transactionId })
    await store.insert('notes', [{ _id: 'a', text: 'new' }], transactionId)
    await expect(store.insert('notes', [{ _id: 'a' }], transactionId)).rejects.toThrow(/E11000/)
    await store.commit(transactionId)
    expect(store.everything('notes')).toEqual([{ _id: 'a', text: 'new' }])
    expect(store.verifyIntegrity()).toMatchObject({ orphanEntries: [], missingEntries: [] })
  })

  test('what it added and removed again leaves nothing, and the id stays free', async () => {
    const transactionId = store.begin()
    await store.insert('notes', [{ _id: 'a' }], transactionId)
    await store.remove('notes', { _id: 'a' }, { transactionId })
    await store.commit(transactionId)
    expect(store.everything('notes')).toEqual([])
    await store.insert('notes', [{ _id: 'a' }])
  })
})

describe('where mingo answers otherwise than MongoDB', () => {
  const answer = async (expression: unknown): Promise<unknown> => {
    await store.insert('notes', [{ _id: 'a', at: new Date('2019-05-14T09:38:51Z'), text: '1999/12/31' }])
    return store.aggregate('notes', [{ $project: { _id: 0, answer: expression } }])
  }

  test.each([
    [{ $week: '$at' }, 19],
    [{ $week: new Date('2026-01-03T00:00:00Z') }, 0],
    [{ $week: new Date('2026-01-04T00:00:00Z') }, 1],
    [{ $substr: ['$text', 8, -1] }, '31'],
    [{ $substrBytes: ['$text', 0, 4] }, '1999'],
    [{ $concat: [{ $substr: ['$text', 5, -1] }, '!'] }, '12/31!'],
  ])('%j', async (expression, expected) => {
    expect(await answer(expression)).toEqual([{ answer: expected }])
  })
})

describe('refused, because MongoDB refuses it or the local cloud does not know it', () => {
  beforeEach(() => store.insert('notes', [{ _id: 'a', text: 'x', list: [1, 2] }]))

  test.each([
    [{ place: { $near: { $geometry: { type: 'Point', coordinates: [0, 0] } } } }],
    [{ place: { $geoWithin: {} } }],
    [{ $where: 'sleep(1000)' }],
    [{ $text: { $search: 'x' } }],
    [{ text: { $made: 'up' } }],
  ])('the query %j', (query) => {
    expect(() => store.find('notes', query)).toThrow(/unknown operator/)
  })

  test('$elemMatch by field on a list of scalars', () => {
    expect(() => store.find('notes', { list: { $elemMatch: { score: { $gt: 0 } } } })).toThrow(/scalars/)
  })

  test.each([
    [{ $inc: { text: 1 } }],
    [{ $inc: { n: 'x' } }],
    [{ $push: { text: 1 } }],
    [{ $addToSet: { text: 1 } }],
    [{ $set: { 'text.deep': 1 } }],
    [{ $set: { _id: 'b' } }],
    [{ $set: { '__proto__.x': 1 } }],
    [{ $made: { up: 1 } }],
  ])('the update %j, and the document stays as it was', async (change) => {
    await expect(store.update('notes', { _id: 'a' }, change)).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
    expect(store.everything('notes')).toEqual([{ _id: 'a', text: 'x', list: [1, 2] }])
  })

  test.each([['$out'], ['$merge'], ['$geoNear'], ['$graphLookup'], ['$function']])(
    'the stage %s',
    (stage) => {
      expect(() => store.aggregate('notes', [{ [stage]: {} }])).toThrow(/Unrecognized pipeline stage/)
    },
  )

  test('a collection that the schema does not name', async () => {
    expect(() => store.find('others', {})).toThrow(/not exist/)
    await expect(store.insert('others', [{ a: 1 }])).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })

  test('an _id that no index could hold, and a query for one finds nothing', async () => {
    const long = 'x'.repeat(5000)
    await expect(store.insert('notes', [{ _id: long }])).rejects.toThrow(/_id is longer/)
    await expect(store.insert('notes', [{ _id: { a: 1 } }])).rejects.toThrow(/_id must be/)
    const set = store.update('notes', { _id: long }, { a: 1 }, { replace: true, upsert: true })
    await expect(set).rejects.toThrow(/_id is longer/)
    expect(store.find('notes', { _id: long })).toEqual([])
    expect(store.find('notes', { owner: long })).toEqual([])
  })

  test('a query or a document nested without end', async () => {
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ a: inner }), 1) as { a: unknown }
    await expect(store.insert('notes', [deep])).rejects.toThrow(/too deep/)
    expect(() => store.find('notes', deep)).toThrow(/too deep/)
  })
})

describe('the folder', () => {
  test('a full disk refuses writes in clear words, goes on reading, and a restart with room is clean', async () => {
    await fill()
    await reopen([byOwner], { reserveBytes: Number.MAX_SAFE_INTEGER })
    await expect(store.insert('notes', [{ _id: 'late' }])).rejects.toThrow(
      /disk .* is full; nothing was written/,
    )
    await expect(store.update('notes', { _id: 'n1' }, { $set: { a: 1 } })).rejects.toThrow(/full/)
    expect(store.count('notes', { owner: 'o1' })).toBe(30)
    await reopen()
    expect(store.everything('notes')).toHaveLength(300)
    expect(store.verifyIntegrity()).toMatchObject({ orphanEntries: [], missingEntries: [] })
    await store.insert('notes', [{ _id: 'late' }])
    expect(store.everything('notes')).toHaveLength(301)
  })

  test('a folder in use is refused by name, and the one who has it goes on', async () => {
    expect(() => open()).toThrow(new RegExp(`${dataDir} is in use by process ${process.pid}`))
    await store.insert('notes', [{ _id: 'still here' }])
    expect(store.everything('notes')).toHaveLength(1)
  })

  test.each([
    ['a killed process left behind', JSON.stringify({ pid: 2 ** 22 - 7, started: '1' })],
    ['another process now has that number', JSON.stringify({ pid: process.pid, started: 'long ago' })],
    ['a lock that is half written', '{"pid":'],
  ])('%s: the folder is taken over', async (_name, lock) => {
    await fill()
    await store.close()
    writeFileSync(path.join(dataDir, 'in-use.json'), lock)
    store = open()
    expect(store.everything('notes')).toHaveLength(300)
  })

  test.each([
    ['overwritten', (file: string) => writeFileSync(file, Buffer.alloc(64 * 1024, 0x5a))],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['cut off after its head', (file: string) => truncateSync(file, 8192)],
    ['cut in half', (file: string) => truncateSync(file, statSync(file).size / 2)],
  ])('a file that was %s is named, kept as it is, and the folder is let go', async (_name, damage) => {
    await fill()
    await store.close()
    const file = path.join(dataDir, 'documents.mdb')
    damage(file)
    const damaged = readFileSync(file)
    expect(() => open()).toThrow(new RegExp(`${file} is damaged .* Nothing was deleted`))
    expect(() => open()).toThrow(/is damaged/)
    expect(readFileSync(file)).toEqual(damaged)
    rmSync(file)
    store = open()
  })
})
