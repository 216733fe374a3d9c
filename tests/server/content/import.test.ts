import { articleText } from '../../support/articleText'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { plantedArticle, savedWork } from '../../support/content'
import { newStaff } from '../../support/letters'

let cloud: TestCloud
let editor: string
let colleague: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  editor = await newStaff(cloud, 'editor')
  colleague = await newStaff(cloud, 'editor')
})
afterAll(() => cloud.stop())

const bring = (source: string, by = editor, key = newKey()) =>
  cloud.call(by, 'staff.content.import', { source }, { key })
const open = async (workId: string) => dataOf(await cloud.call(editor, 'staff.content.open', { workId }))
const versionsOf = async (workId: string) => (await open(workId)).versions.map(({ version }) => version)
const submit = (workId: string, version: number) =>
  cloud.call(editor, 'staff.content.submit', { workId, version, publishAt: null }, { key: newKey() })
const count = (collection: string) => cloud.local.store.everything(collection).length

test('somebody who is no editor brings nothing', async () => {
  const before = count('article_works')
  const all = [await newCitizen(cloud), await newStaff(cloud, 'expert'), await newStaff(cloud, 'volunteer')]
  for (const by of all) expect(errorOf(await bring(articleText('not-mine'), by))).toBe('NOT_ALLOWED')
  expect(count('article_works')).toBe(before)
})

test.each([
  ['no front matter', '只有一段话', 1, 'frontMatterMissing'],
  ['front matter that does not end', '---\nid: half-open\n\n正文', 1, 'frontMatterMissing'],
  [
    'a line that is no field',
    articleText('bad-field').replace('minutes: 2', '分钟 2'),
    10,
    'frontMatterForm',
  ],
  ['no title', articleText('no-title').replace(/^title: .*\n/m, ''), 15, 'fieldMissing'],
  ['a script', articleText('script', { body: '<script>alert(1)</script>' }), 18, 'html'],
  [
    'a link to somewhere else',
    articleText('abroad', { body: '看 [这里](https://example.org)。' }),
    18,
    'address',
  ],
  [
    'a link inside that leads nowhere',
    articleText('nowhere', { body: '看 [它](xinyu:shop/tea)。' }),
    18,
    'linkTarget',
  ],
  ['a picture of another place', articleText('picture', { body: '![云](cloud.png)' }), 18, 'mediaAddress'],
])('%s: refused with its first line, and nothing is kept', async (_, source, line, fault) => {
  const before = [count('article_works'), count('article_versions')]
  const reply = await bring(source)
  expect(reply).toMatchObject({ ok: false, error: 'FILE_REFUSED', details: { line, fault } })
  expect([count('article_works'), count('article_versions')]).toEqual(before)
})

test('a file that is too long is refused before it is read', async () => {
  const before = count('article_works')
  const long = articleText('too-long', { body: '长'.repeat(20_001) })
  expect(errorOf(await bring(long))).toMatch(/BAD_INPUT|TOO_LARGE/)
  expect(count('article_works')).toBe(before)
})

test('a file becomes a draft that no citizen reads; its line ends and its first mark are made ours', async () => {
  const source = articleText('from-windows')
  const { work, known } = dataOf(await bring(`\ufeff${source.replace(/\n/g, '\r\n')}`))
  expect(known).toBe(false)
  expect(work).toMatchObject({ articleId: 'from-windows', state: 'draft', version: 1, live: null })
  expect((await open(work.id)).source).toBe(source)
  const reader = await newCitizen(cloud)
  const read = await cloud.call(reader, 'content.article', { articleId: 'from-windows' })
  expect(errorOf(read)).toBe('NOT_FOUND')
  dataOf(await submit(work.id, 1))
  expect(errorOf(await cloud.call(reader, 'content.article', { articleId: 'from-windows' }))).toBeNull()
})

test('words that may not be published are a draft to work on, and stay one', async () => {
  const { work } = dataOf(await bring(articleText('a-cure', { body: '这个办法能根治失眠。' })))
  expect(work.state).toBe('draft')
  expect(errorOf(await submit(work.id, 1))).toBe('WORDING_REFUSED')
})

test('brought again, by the same call, by another or by a colleague: one version', async () => {
  const source = articleText('once-only')
  const key = newKey()
  const first = dataOf(await bring(source, editor, key))
  expect(dataOf(await bring(source, editor, key))).toEqual(first)
  expect(dataOf(await bring(source, colleague))).toMatchObject({ known: true, work: { id: first.work.id } })
  expect(await versionsOf(first.work.id)).toEqual([1])
  expect(errorOf(await bring(articleText('another'), editor, key))).toBe('KEY_REUSED')
})

test('the same file from two phones at once is one article with one version', async () => {
  const source = articleText('at-once')
  const brought = await Promise.all([editor, colleague, editor, colleague].map((by) => bring(source, by)))
  const works = brought.map((reply) => dataOf(reply).work.id)
  expect(new Set(works).size).toBe(1)
  expect(brought.filter((reply) => !dataOf(reply).known)).toHaveLength(1)
  expect(await versionsOf(works[0] ?? '')).toEqual([1])
})

test('a changed file is the next version of its draft; the one before is still there', async () => {
  const { work } = dataOf(await bring(articleText('changed-file')))
  const changed = articleText('changed-file', { body: '改过的一段。' })
  const next = dataOf(await bring(changed, colleague))
  expect(next).toMatchObject({ known: false, work: { id: work.id, version: 2, state: 'draft' } })
  expect(await versionsOf(work.id)).toEqual([2, 1])
})

test('what was written here since is not written over by an old file', async () => {
  const { work } = dataOf(await bring(articleText('edited-here')))
  const edited = { workId: work.id, base: 1, source: articleText('edited-here', { body: '同事改的。' }) }
  dataOf(await cloud.call(colleague, 'staff.content.save', edited, { key: newKey() }))
  expect(errorOf(await bring(articleText('edited-here')))).toBe('EDITED_ON_DESK')
  const byHand = await savedWork(cloud, editor, articleText('by-hand'))
  expect(errorOf(await bring(articleText('by-hand', { body: '文件里的。' })))).toBe('EDITED_ON_DESK')
  expect(await versionsOf(work.id)).toEqual([2, 1])
  expect(await versionsOf(byHand)).toEqual([1])
})

test('what waits for a second person or for its hour keeps waiting', async () => {
  const { work } = dataOf(await bring(articleText('waits', { healthClaim: true })))
  expect(dataOf(await submit(work.id, 1)).work.state).toBe('asked')
  expect(errorOf(await bring(articleText('waits', { healthClaim: true, body: '新的。' })))).toBe(
    'EDITED_ON_DESK',
  )
  expect((await open(work.id)).work).toMatchObject({ state: 'asked', version: 1 })
})

test('a file for a published article is its next draft: citizens go on reading the old one', async () => {
  const id = await plantedArticle(cloud)
  const reader = await newCitizen(cloud)
  const read = async () => dataOf(await cloud.call(reader, 'content.article', { articleId: id })).article
  const before = await read()
  const { work } = dataOf(await bring(articleText(id)))
  expect(work).toMatchObject({ articleId: id, state: 'draft', version: 2, live: 1 })
  expect(await read()).toEqual(before)
})

test('a folder of 200 files, brought four at a time, with one call in five lost on its way back', async () => {
  const files = Array.from({ length: 200 }, (_, index) => ({
    source: articleText(`folder-${index}`),
    key: newKey(),
  }))
  for (let from = 0; from < files.length; from += 4)
    await Promise.all(
      files.slice(from, from + 4).map(async ({ source, key }, index) => {
        dataOf(await bring(source, editor, key))
        // The phone never saw the answer and asks again.
        if ((from + index) % 5 === 0) dataOf(await bring(source, editor, key))
      }),
    )
  const works = cloud.local.store.everything('article_works') as unknown as {
    slug: string
    version: number
  }[]
  const brought = works.filter(({ slug }) => slug?.startsWith('folder-'))
  expect(brought).toHaveLength(200)
  expect(brought.every(({ version }) => version === 1)).toBe(true)
}, 120_000)
