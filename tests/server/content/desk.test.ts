import { DAY } from '@shared/kit/time'
import { articleText } from '../../support/articleText'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { nightly, savedWork } from '../../support/content'
import { newStaff } from '../../support/letters'
import { tick } from '../../support/notices'

const HOUR = 3_600_000

let cloud: TestCloud
let editor: string
let colleague: string
let reader: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  editor = await newStaff(cloud, 'editor')
  colleague = await newStaff(cloud, 'editor')
  reader = await newCitizen(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

const save = (workId: string | null, base: number, source: string, by = editor) =>
  cloud.call(by, 'staff.content.save', { workId, base, source }, { key: newKey() })
const submit = (workId: string, version = 1, publishAt: number | null = null, by = editor) =>
  cloud.call(by, 'staff.content.submit', { workId, version, publishAt }, { key: newKey() })
const approve = (workId: string, by: string, version = 1) =>
  cloud.call(by, 'staff.content.approve', { workId, version }, { key: newKey() })
const withdraw = (workId: string) =>
  cloud.call(editor, 'staff.content.withdraw', { workId }, { key: newKey() })
const readBy = async (id: string) => errorOf(await cloud.call(reader, 'content.article', { articleId: id }))
const found = async (words: string) =>
  dataOf(await cloud.call(reader, 'content.search', { words })).articles.map(({ id }) => id)
const stateOf = async (workId: string) =>
  dataOf(await cloud.call(editor, 'staff.content.open', { workId })).work

test('somebody who is no editor neither reads nor writes on the desk', async () => {
  const workId = await savedWork(cloud, editor, articleText('not-for-all'))
  const expert = await newStaff(cloud, 'expert')
  for (const by of [reader, expert]) {
    expect(errorOf(await cloud.call(by, 'staff.content.list', {}))).toBe('NOT_ALLOWED')
    expect(errorOf(await submit(workId, 1, null, by))).toBe('NOT_ALLOWED')
  }
})

test('an editor alone with a claim about health: it waits, and neither who asked nor who wrote can agree', async () => {
  const workId = await savedWork(cloud, editor, articleText('health-claim', { healthClaim: true }))
  expect(dataOf(await submit(workId)).work).toMatchObject({ state: 'asked', live: null, mayApprove: false })
  expect(errorOf(await approve(workId, editor))).toBe('SECOND_NEEDED')
  expect(await readBy('health-claim')).toBe('NOT_FOUND')
  // The colleague asks for what the editor wrote: now both had their hand in it.
  expect(dataOf(await submit(workId, 1, null, colleague)).work.state).toBe('asked')
  expect(errorOf(await approve(workId, colleague))).toBe('SECOND_NEEDED')
  expect(errorOf(await approve(workId, editor))).toBe('SECOND_NEEDED')
  const third = await newStaff(cloud, 'editor')
  expect(dataOf(await approve(workId, third)).work).toMatchObject({ state: 'published', live: 1 })
  expect(await readBy('health-claim')).toBeNull()
  expect(errorOf(await approve(workId, third))).toBe('ALREADY_DECIDED')
})

test('an article without such a claim appears at once, and a citizen finds it by a word inside it', async () => {
  const body = '找一支顺手的铅笔，把云朵一样的念头画下来。'
  const workId = await savedWork(cloud, editor, articleText('pencil-clouds', { body }))
  expect(await found('铅笔')).toEqual([])
  expect(dataOf(await submit(workId)).work).toMatchObject({
    state: 'published',
    live: 1,
    articleId: 'pencil-clouds',
  })
  expect(await found('铅笔')).toEqual(['pencil-clouds'])
  expect(dataOf(await withdraw(workId)).work).toMatchObject({ state: 'withdrawn', live: null })
  expect(await found('铅笔')).toEqual([])
  expect(await readBy('pencil-clouds')).toBe('NOT_FOUND')
})

test.each([
  ['a script', '<script>alert(1)</script>', 'html'],
  ['a script in what is no article yet', null, 'html'],
  ['an address abroad', '看 [这里](https://example.org)。', 'address'],
  ['a link that leads out without an address', '写信给 [我](mailto:a@b.c)。', 'linkTarget'],
  ['a link that leads out behind another fault', '[x] [看](mailto:a@b.c)', 'linkTarget'],
  ['an image from elsewhere', '![一把椅子](chair.png)', 'mediaAddress'],
  ['a mark that turns the direction round', '看\u202e见', 'hiddenCharacter'],
])(
  '%s is not stored, by anybody; its line is told, and what was stored before stays',
  async (_, body, fault) => {
    const before = articleText('kept-before')
    const workId = await savedWork(cloud, editor, before)
    const source = body === null ? '<script>alert(1)</script>' : articleText('kept-before', { body })
    const line = body === null ? 1 : source.split('\n').indexOf(body) + 1
    const refused = { error: 'TEXT_REFUSED', details: { line, fault } }
    expect(await save(workId, 1, source)).toMatchObject(refused)
    expect(await save(null, 0, source)).toMatchObject(refused)
    const opened = dataOf(await cloud.call(editor, 'staff.content.open', { workId }))
    expect(opened).toMatchObject({ source: before, work: { version: 1 } })
    expect(JSON.stringify(cloud.local.store.everything('article_versions'))).not.toContain(
      JSON.stringify(source).slice(1, -1),
    )
    // Put right, it is the next version: the refusal cost nothing.
    dataOf(await save(workId, 1, articleText('kept-before', { body: '改好了。' })))
  },
)

test.each([
  ['no fields', '只有一段话', 'ARTICLE_REFUSED'],
  ['a tab from Word', articleText('bad-tab', { body: '\t第一段。' }), 'ARTICLE_REFUSED'],
  ['a review of long ago', articleText('bad-three', { reviewedOn: '2020-01-01' }), 'ARTICLE_REFUSED'],
  ['a promise of a cure', articleText('bad-four', { body: '这个办法能根治失眠。' }), 'WORDING_REFUSED'],
])(
  '%s: it is kept as a draft, which may be unfinished, and published by nobody',
  async (_, source, refusal) => {
    const workId = await savedWork(cloud, editor, source)
    expect(errorOf(await submit(workId))).toBe(refusal)
    expect(dataOf(await cloud.call(editor, 'staff.content.open', { workId })).source).toBe(source)
    expect(await stateOf(workId)).toMatchObject({ state: 'draft', live: null })
  },
)

test('a family of emoji is kept, and published as it was written', async () => {
  const workId = await savedWork(cloud, editor, articleText('family', { body: '一家👨\u200d👩\u200d👧人。' }))
  expect(dataOf(await submit(workId)).work.state).toBe('published')
  const { blocks } = dataOf(await cloud.call(reader, 'content.article', { articleId: 'family' })).article
  expect(JSON.stringify(blocks)).toContain('👨\u200d👩\u200d👧')
})

test('an article that is too long is refused before it is kept', async () => {
  expect(errorOf(await save(null, 0, '长'.repeat(20_001)))).toMatch(/BAD_INPUT|TOO_LARGE/)
})

test('two editors at one text: the second is told, and nothing is written over', async () => {
  const workId = await savedWork(cloud, editor, articleText('two-at-once'))
  const [mine, theirs] = await Promise.all([
    save(workId, 1, articleText('two-at-once', { body: '我的一版。' })),
    save(workId, 1, articleText('two-at-once', { body: '他的一版。' }), colleague),
  ])
  expect([errorOf(mine), errorOf(theirs)].sort()).toEqual(['CHANGED_MEANWHILE', null].sort())
  const { versions } = dataOf(await cloud.call(editor, 'staff.content.open', { workId }))
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  expect(errorOf(await submit(workId, 1))).toBe('CHANGED_MEANWHILE')
})

test('another article has the id, or a published one changes its own: refused', async () => {
  dataOf(await submit(await savedWork(cloud, editor, articleText('taken-id'))))
  const second = await savedWork(cloud, colleague, articleText('taken-id'))
  expect(errorOf(await submit(second, 1, null, colleague))).toBe('ARTICLE_ID_TAKEN')
  const moved = await savedWork(cloud, editor, articleText('first-id'))
  dataOf(await submit(moved))
  dataOf(await save(moved, 1, articleText('second-id')))
  expect(errorOf(await submit(moved, 2))).toBe('ARTICLE_ID_TAKEN')
  expect(await readBy('first-id')).toBeNull()
})

test('a new version is a draft: citizens go on reading the old one until it is published, links and all', async () => {
  const workId = await savedWork(cloud, editor, articleText('second-version'))
  dataOf(await submit(workId))
  const changed = articleText('second-version', { body: '第二版的正文。' }).replace(
    'exercise: mood-diary',
    'scale: who5',
  )
  dataOf(await save(workId, 1, changed))
  expect(await stateOf(workId)).toMatchObject({ state: 'draft', version: 2, live: 1 })
  const read = async () =>
    dataOf(await cloud.call(reader, 'content.article', { articleId: 'second-version' })).article
  expect((await read()).version).toBe(1)
  dataOf(await submit(workId, 2))
  expect(await read()).toMatchObject({ version: 2, related: { scale: 'who5' } })
  expect((await read()).related.exercise).toBeUndefined()
})

test('a scheduled article is not there before its minute, and is there after it; a new version takes it back', async () => {
  const now = cloud.local.clock.now()
  const workId = await savedWork(cloud, editor, articleText('in-an-hour'))
  expect(errorOf(await submit(workId, 1, now + 400 * DAY))).toBe('DAY_OUT_OF_RANGE')
  const publishAt = now + HOUR
  expect(dataOf(await submit(workId, 1, publishAt)).work).toMatchObject({ state: 'scheduled', publishAt })
  await tick(cloud)
  expect(await readBy('in-an-hour')).toBe('NOT_FOUND')
  cloud.local.clock.set(publishAt)
  await tick(cloud)
  expect(await readBy('in-an-hour')).toBeNull()
  expect(await stateOf(workId)).toMatchObject({ state: 'published', publishAt: null })
  const other = await savedWork(cloud, editor, articleText('taken-back'))
  dataOf(await submit(other, 1, publishAt + HOUR))
  dataOf(await save(other, 1, articleText('taken-back', { body: '还要再改。' })))
  cloud.local.clock.set(publishAt + 2 * HOUR)
  await tick(cloud)
  expect(await readBy('taken-back')).toBe('NOT_FOUND')
})

test('what is out of date is listed for the editors, and read again once it was looked through', async () => {
  const workId = await savedWork(cloud, editor, articleText('gets-old'))
  dataOf(await submit(workId))
  const later = Date.parse('2028-04-01T00:00:00+08:00')
  cloud.local.clock.set(later)
  await nightly(cloud)
  const listed = async () =>
    dataOf(await cloud.call(editor, 'staff.content.list', { state: 'stale', limit: 50 })).works.map(
      ({ id }) => id,
    )
  expect(await listed()).toContain(workId)
  expect(await readBy('gets-old')).toBe('NOT_FOUND')
  dataOf(await save(workId, 1, articleText('gets-old', { reviewedOn: '2028-03-30' })))
  dataOf(await submit(workId, 2))
  expect(await readBy('gets-old')).toBeNull()
  expect(await listed()).not.toContain(workId)
})

test('a save, a submission or an agreement that is sent again does its work once', async () => {
  const key = newKey()
  const input = { workId: null, base: 0, source: articleText('once-only', { healthClaim: true }) }
  const [first, again] = [
    await cloud.call(editor, 'staff.content.save', input, { key }),
    await cloud.call(editor, 'staff.content.save', input, { key }),
  ]
  expect(dataOf(again)).toEqual(dataOf(first))
  const { id } = dataOf(first).work
  dataOf(await submit(id))
  dataOf(await submit(id))
  const replies = await Promise.all([approve(id, colleague), approve(id, colleague)])
  expect(replies.filter((reply) => reply.ok).length).toBeGreaterThanOrEqual(1)
  expect(await stateOf(id)).toMatchObject({ state: 'published', version: 1 })
})
