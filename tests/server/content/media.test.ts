import { MAX_AUDIO_BYTES } from '@shared/domain/content/mediaFile'
import { MAX_PICTURE_BYTES } from '@shared/kit/picture'
import { articleText } from '../../support/articleText'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { savedWork } from '../../support/content'
import { jpeg } from '../../support/jpeg'
import { newStaff } from '../../support/letters'
import { isStored, uploaded } from '../../support/pictures'
import { mp3 } from '../../support/sound'

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

const put = (bytes: Buffer, ending = 'jpg') => uploaded(cloud, bytes, 'articles', ending)
const add = (fileId: string, by = editor) => cloud.call(by, 'staff.content.addMedia', { fileId })
const added = async (bytes = jpeg(), ending = 'jpg') => dataOf(await add(put(bytes, ending))).media.id
const submit = (workId: string, version = 1) =>
  cloud.call(editor, 'staff.content.submit', { workId, version, publishAt: null }, { key: newKey() })
const approve = (workId: string, version = 1) =>
  cloud.call(colleague, 'staff.content.approve', { workId, version }, { key: newKey() })
const work = (id: string, ...body: string[]) =>
  savedWork(cloud, editor, articleText(id, { body: body.join('\n') }))
const article = async (id: string) => dataOf(await cloud.call(reader, 'content.article', { articleId: id }))
const bytesAt = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer())

test('somebody who is no editor puts nothing beside articles and is not told where anything is', async () => {
  const expert = await newStaff(cloud, 'expert')
  const id = await added()
  for (const by of [reader, expert]) {
    expect(errorOf(await add(put(jpeg()), by))).toBe('NOT_ALLOWED')
    expect(errorOf(await cloud.call(by, 'staff.content.media', { ids: [id] }))).toBe('NOT_ALLOWED')
  }
})

test.each([
  ['a page', Buffer.from('<html></html>'), 'type'],
  ['a drawing that can carry a script', Buffer.from('<svg onload="alert(1)"/>'), 'type'],
  ['an image that is too large', jpeg(MAX_PICTURE_BYTES + 1), 'size'],
  ['an audio that is too large', Buffer.concat([mp3(2), Buffer.alloc(MAX_AUDIO_BYTES)]), 'size'],
])('%s is refused whatever it is called, and not kept; the draft stays', async (_what, bytes, why) => {
  const workId = await work(
    `before-${newKey()
      .slice(0, 8)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, 'x')}`,
    '一段话。',
  )
  const fileId = put(bytes)
  expect(await add(fileId)).toMatchObject({ error: 'MEDIA_REFUSED', details: { why } })
  expect(isStored(cloud, fileId)).toBe(false)
  expect(dataOf(await cloud.call(editor, 'staff.content.open', { workId })).source).toContain('一段话。')
})

test.each([
  'https://example.com/articles/aaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://local.local/letters/aaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://local.local/articles/../secrets/aaaaaaaaaaaaaa.jpg',
  'cloud://local.local/articles/aaaaaaaaaaaaaaaaaaaaaa.svg',
])('%s is no file of an article', async (fileId) => {
  expect(errorOf(await add(fileId))).toBe('BAD_INPUT')
})

test('a file that is not there, and one that another region has named, are answered alike', async () => {
  const missing = { error: 'MEDIA_REFUSED', details: { why: 'missing' } }
  expect(await add(`cloud://local.local/articles/${newKey()}.jpg`)).toMatchObject(missing)
  const fileId = put(jpeg())
  const { id } = dataOf(await add(fileId)).media
  await cloud.local.store.update('article_media', { _id: id }, { $set: { region: 'wuhu' } })
  expect(await add(fileId)).toMatchObject(missing)
  expect(dataOf(await cloud.call(editor, 'staff.content.media', { ids: [id] })).media).toEqual([])
})

test('ten editors who name one file at once have one image', async () => {
  const fileId = put(jpeg())
  const ids = await Promise.all(
    Array.from({ length: 10 }, (_, at) => add(fileId, at % 2 ? editor : colleague)),
  )
  expect(new Set(ids.map((reply) => dataOf(reply).media.id)).size).toBe(1)
})

test('the length of an audio is counted in its bytes', async () => {
  expect(dataOf(await add(put(mp3(9), 'mp3'))).media.seconds).toBe(9)
  expect(dataOf(await add(put(jpeg()))).media.seconds).toBeNull()
})

test('an editor alone cannot publish an image; after the second person readers are told where it is', async () => {
  const [image, audio] = [await added(), await added(mp3(5), 'mp3')]
  const workId = await work(
    'with-media',
    `![窗边的一把椅子](xinyu:media/${image})`,
    '',
    `!audio 0:05 [五秒安静](xinyu:media/${audio})`,
    '听一听铅色的雨。',
  )
  expect(dataOf(await submit(workId)).work.state).toBe('asked')
  expect(dataOf(await approve(workId)).work.state).toBe('published')
  const shown = await article('with-media')
  expect(shown.article.blocks.slice(0, 2)).toMatchObject([
    { kind: 'image', media: image, spans: [{ text: '窗边的一把椅子' }] },
    { kind: 'audio', media: audio, seconds: 5, title: '五秒安静', spans: [{ text: '听一听铅色的雨。' }] },
  ])
  expect(shown.media.map(({ id }) => id)).toEqual([image, audio])
  expect(await bytesAt(shown.media[0]?.address ?? '')).toEqual(jpeg())
  const { articles } = dataOf(await cloud.call(reader, 'content.search', { words: '铅色' }))
  expect(articles.map(({ id }) => id)).toEqual(['with-media'])

  // The next version has none: its readers are sent nowhere.
  const source = articleText('with-media', { body: '只有字了。' })
  dataOf(await cloud.call(editor, 'staff.content.save', { workId, base: 1, source }, { key: newKey() }))
  expect(dataOf(await submit(workId, 2)).work.state).toBe('published')
  expect((await article('with-media')).media).toEqual([])
})

test('a text that names what is not in storage, or an image as an audio, is not published; the draft stays', async () => {
  const image = await added()
  for (const [name, ...body] of [
    ['names-nothing', `![一把椅子](xinyu:media/${'0'.repeat(32)})`],
    ['names-wrong', `!audio 0:05 [五秒](xinyu:media/${image})`, '说的话。'],
  ] as const) {
    const workId = await work(name, ...body)
    expect(await submit(workId)).toMatchObject({ error: 'ARTICLE_REFUSED', details: { field: 'media' } })
    expect(dataOf(await cloud.call(editor, 'staff.content.open', { workId })).work.state).toBe('draft')
  }
})

test('a file that went from storage takes no words with it', async () => {
  const image = await added()
  const workId = await work('gone-image', `![一把椅子](xinyu:media/${image})`)
  await submit(workId)
  dataOf(await approve(workId))
  const [one] = cloud.local.store.everything('article_media').filter(({ _id }) => _id === image)
  const { rmSync } = await import('node:fs')
  const { default: path } = await import('node:path')
  const fileId = String(one?.fileId)
  rmSync(path.join(cloud.local.dataDir, 'files', fileId.slice(fileId.indexOf('articles/'))))
  const shown = await article('gone-image')
  expect(shown.media).toEqual([])
  expect(shown.article.blocks[0]).toMatchObject({ kind: 'image', spans: [{ text: '一把椅子' }] })
})
