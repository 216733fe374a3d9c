import { type Opened, openEnvironment } from './environment'

let cloud: Opened
/** Ids by the letter of the document. */
const ids: Record<string, string> = {}
const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))

beforeAll(async () => {
  cloud = await openEnvironment()
  const documents = {
    a: { at: day(1), n: 1, tags: ['red'], inside: { kind: 'x' }, list: [{ who: 'p', score: 3 }] },
    b: { at: day(2), n: 2, tags: ['red', 'blue'], inside: { kind: 'y' }, list: [{ who: 'p', score: 9 }] },
    c: { at: day(3), n: 3, tags: [], inside: null, list: [{ who: 'q', score: 9 }] },
    d: { at: day(3), n: null, tags: ['green'], text: '焦虑 anxiety' },
    e: { at: day(4), tags: ['green'] },
  }
  for (const [letter, fields] of Object.entries(documents)) ids[letter] = await cloud.have(fields)
})
afterAll(() => cloud.stop())

/** Letters of the documents that match. */
async function found(condition: object): Promise<string> {
  const hits = await cloud.visits.find({ run: cloud.run, ...condition }, { limit: 100 })
  const letters = Object.fromEntries(Object.entries(ids).map(([letter, id]) => [id, letter]))
  return hits
    .map(({ _id }) => letters[_id] ?? '?')
    .sort()
    .join('')
}

const _ = (name: string, ...args: unknown[]): unknown => {
  const make = cloud.command[name]
  if (!make) throw new Error(`the SDK has no command ${name}`)
  return make(...args)
}

test.each([
  ['equal', () => ({ n: 2 }), 'b'],
  ['null matches null and missing', () => ({ n: null }), 'de'],
  ['exists', () => ({ n: _('exists', false) }), 'e'],
  ['not equal', () => ({ n: _('neq', 1) }), 'bcde'],
  ['one of', () => ({ n: _('in', [1, 3]) }), 'ac'],
  ['none of', () => ({ n: _('nin', [1, 3]) }), 'bde'],
  ['a range of numbers passes null by', () => ({ n: _('gte', 2) }), 'bc'],
  ['a half-open range of dates', () => ({ at: (_('gte', day(2)) as And).and(_('lt', day(3))) }), 'b'],
  ['an element of a list', () => ({ tags: 'red' }), 'ab'],
  ['all of a list', () => ({ tags: _('all', ['red', 'blue']) }), 'b'],
  ['the length of a list', () => ({ tags: _('size', 0) }), 'c'],
  ['a field inside', () => ({ 'inside.kind': 'y' }), 'b'],
  ['one element that meets both', () => ({ list: _('elemMatch', { who: 'p', score: _('gt', 5) }) }), 'b'],
  ['text by a pattern', () => ({ text: cloud.regExp('焦虑') }), 'd'],
] as const)('%s', async (_name, condition, expected) => {
  expect(await found(condition())).toBe(expected)
})

interface And {
  and(other: unknown): unknown
}

test('either of two whole conditions', async () => {
  const { run } = cloud
  const either = _('or', [
    { run, code: 'code-1' },
    { run, tags: 'green' },
  ]) as object
  const hits = await cloud.raw().where(either).get()
  expect((hits.data as { _id: string }[]).map(({ _id }) => _id).sort()).toEqual([ids.a, ids.d, ids.e].sort())
})

test('newest first, equals by id: the order of a list with a cursor', async () => {
  const hits = await cloud.visits.find(
    { run: cloud.run },
    {
      limit: 10,
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
    },
  )
  expect(hits.map(({ _id }) => _id)).toEqual([ids.e, ids.d, ids.c, ids.b, ids.a])
})

test('pages by cursor give each document once, also where two share an instant', async () => {
  const seen: string[] = []
  let after: { at: unknown; _id: string } | null = null
  for (let page = 0; page < 10; page += 1) {
    const { run } = cloud
    const where: object = after
      ? (_('or', [
          { run, at: _('lt', after.at) },
          { run, at: after.at, _id: _('lt', after._id) },
        ]) as object)
      : { run }
    const hits = await cloud.visits.find(where as Record<string, unknown>, {
      limit: 2,
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
    })
    const last = hits.at(-1)
    if (!last) break
    seen.push(...hits.map(({ _id }) => _id))
    after = { at: last.at, _id: last._id }
  }
  expect(seen).toEqual([ids.e, ids.d, ids.c, ids.b, ids.a])
})

test('skip and limit', async () => {
  const hits = await cloud.raw().where({ run: cloud.run }).orderBy('at', 'asc').skip(1).limit(2).get()
  expect((hits.data as { at: Date }[]).map(({ at }) => at.getUTCDate())).toEqual([2, 3])
})

test('only the fields that were asked for', async () => {
  const [hit] = await cloud.visits.find({ run: cloud.run, code: 'code-1' }, { limit: 1, fields: ['n'] })
  expect(hit).toEqual({ _id: ids.a, n: 1 })
})

test('a count', async () => {
  expect((await cloud.raw().where({ run: cloud.run, tags: 'green' }).count()).total).toBe(2)
})

test('a page without a limit is 100 documents, and never more than 1,000', async () => {
  const many = Array.from({ length: 1001 }, (_none, index) => ({
    run: cloud.run,
    code: `bulk-${index}`,
    tags: ['bulk'],
  }))
  await cloud.raw().add({ data: many })
  const bulk = () => cloud.raw().where({ run: cloud.run, tags: 'bulk' })
  expect((await bulk().get()).data).toHaveLength(100)
  expect((await bulk().limit(1001).get()).data).toHaveLength(1000)
})
