import { DAY } from '@shared/kit/time'
import { articleText } from '../../support/articleText'
import { dataOf, errorOf } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { nightly, savedWork } from '../../support/content'
import { jpeg } from '../../support/jpeg'
import { newStaff } from '../../support/letters'
import { isStored, uploaded } from '../../support/pictures'
import { mp3 } from '../../support/sound'

let cloud: TestCloud
let editor: string
let colleague: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  editor = await newStaff(cloud, 'editor')
  colleague = await newStaff(cloud, 'editor')
  // The articles of the catalogue have come.
  await nightly(cloud)
})
beforeEach(() => forgetLimits(cloud))
afterEach(() => {
  jest.restoreAllMocks()
  cloud.local.clock.reset()
})
afterAll(() => cloud.stop())

const added = async (bytes = jpeg(), ending = 'jpg') => {
  const fileId = uploaded(cloud, bytes, 'articles', ending)
  const { id } = dataOf(await cloud.call(editor, 'staff.content.addMedia', { fileId })).media
  return { id, fileId }
}
const image = (id: string, what = '一把椅子') => `![${what}](xinyu:media/${id})`
const saved = (name: string, body: string) => savedWork(cloud, editor, articleText(name, { body }))
const saveNext = (workId: string, base: number, source: string) =>
  cloud.call(editor, 'staff.content.save', { workId, base, source }, { key: newKey() })
const submit = (workId: string, version = 1) =>
  cloud.call(editor, 'staff.content.submit', { workId, version, publishAt: null }, { key: newKey() })
const records = (ids: readonly string[]) =>
  cloud.local.store.everything('article_media').filter(({ _id }) => ids.includes(String(_id)))
const aMonthLater = async () => {
  cloud.local.clock.advance(31 * DAY)
  await nightly(cloud)
}

test('a file that an old version still shows is kept, and so is one that citizens read and one in an unfinished draft', async () => {
  const [old, live, unfinished, heard] = [
    await added(),
    await added(),
    await added(),
    await added(mp3(3), 'mp3'),
  ]
  const changed = await saved('shows-no-more', image(old.id))
  dataOf(await saveNext(changed, 1, articleText('shows-no-more', { body: '只有字了。' })))
  const published = await saved('shows-still', image(live.id))
  dataOf(await submit(published))
  const approval = { workId: published, version: 1 }
  dataOf(await cloud.call(colleague, 'staff.content.approve', approval, { key: newKey() }))
  await savedWork(cloud, editor, `还没写完\n\n${image(unfinished.id, '')}`)
  const folder = articleText('from-a-folder', { body: `!audio 0:03 [三秒](xinyu:media/${heard.id})\n安静。` })
  dataOf(await cloud.call(editor, 'staff.content.import', { source: folder }, { key: newKey() }))
  await aMonthLater()
  for (const { fileId } of [old, live, unfinished, heard]) expect(isStored(cloud, fileId)).toBe(true)
  // The history can be gone back to, and published.
  dataOf(await saveNext(changed, 2, articleText('shows-no-more', { body: image(old.id) })))
  expect(dataOf(await submit(changed, 3)).work.state).toBe('asked')
})

test('a file that was there before anybody counted is kept', async () => {
  const { id, fileId } = await added()
  await cloud.local.store.update('article_media', { _id: id }, { $unset: { state: '' } })
  await aMonthLater()
  expect(isStored(cloud, fileId)).toBe(true)
})

test('a file that no saved text names stays for thirty days and is gone after them, once', async () => {
  const { id, fileId } = await added()
  cloud.local.clock.advance(29 * DAY)
  await nightly(cloud)
  expect(isStored(cloud, fileId)).toBe(true)
  cloud.local.clock.advance(2 * DAY)
  await nightly(cloud)
  expect(isStored(cloud, fileId)).toBe(false)
  expect(records([id])).toEqual([])
  await nightly(cloud)
})

test('a save that was refused names nothing', async () => {
  const { id, fileId } = await added()
  const workId = await saved('refused-save', '一段话。')
  const source = articleText('refused-save', { body: image(id) })
  expect(errorOf(await saveNext(workId, 7, source))).toBe('CHANGED_MEANWHILE')
  await aMonthLater()
  expect(isStored(cloud, fileId)).toBe(false)
})

test('killed before the record is gone: nobody can name it meanwhile, the draft is kept, and the next night ends it', async () => {
  const { id, fileId } = await added()
  cloud.local.clock.advance(31 * DAY)
  const { store } = cloud.local
  const { remove } = store
  jest.spyOn(store, 'remove').mockImplementation(async (...call) => {
    if (call[0] === 'article_media') throw new Error('the server is gone')
    return remove.apply(store, call)
  })
  await nightly(cloud)
  jest.restoreAllMocks()
  expect(records([id])).toMatchObject([{ state: 'leaving' }])
  const workId = await saved('names-the-leaving', image(id))
  expect(await submit(workId)).toMatchObject({ error: 'ARTICLE_REFUSED', details: { field: 'media' } })
  expect(dataOf(await cloud.call(editor, 'staff.content.media', { ids: [id] })).media).toEqual([])
  const named = await cloud.call(editor, 'staff.content.addMedia', { fileId })
  expect(named).toMatchObject({ error: 'MEDIA_REFUSED', details: { why: 'missing' } })
  await nightly(cloud)
  expect(records([id])).toEqual([])
})

test('more than one night can remove: the rest goes the next night', async () => {
  const all = await Promise.all(Array.from({ length: 53 }, () => added()))
  const ids = all.map(({ id }) => id)
  await aMonthLater()
  expect(records(ids)).toHaveLength(3)
  await nightly(cloud)
  expect(records(ids)).toEqual([])
  expect(all.filter(({ fileId }) => isStored(cloud, fileId))).toEqual([])
})

test('a text that is saved in the very night names it or finds it gone, never half of it', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => added()))
  cloud.local.clock.advance(31 * DAY)
  const [, ...works] = await Promise.all([
    nightly(cloud),
    ...all.map(({ id }, at) => saved(`in-the-night-${at}`, image(id))),
  ])
  await nightly(cloud)
  for (const [at, { id, fileId }] of all.entries()) {
    const [record] = records([id])
    expect(isStored(cloud, fileId)).toBe(record?.state === 'named')
    expect(errorOf(await submit(works[at] ?? ''))).toBe(record ? null : 'ARTICLE_REFUSED')
  }
})
