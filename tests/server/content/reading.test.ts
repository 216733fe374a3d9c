import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DAY } from '@shared/kit/time'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { nightly, plantedArticle } from '../../support/content'

const folder = path.resolve(__dirname, '../../../catalog/articles')
const written = readdirSync(folder).filter((file) => file.endsWith('.md')).length

let cloud: TestCloud
let reader: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  reader = await newCitizen(cloud)
  await plantedArticle(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

type FeedInput = Parameters<typeof feed>[0]
const feed = async (input: {
  topic?: 'sleep' | 'exam'
  audience?: 'elders'
  cursor?: string
  limit?: number
}) => dataOf(await cloud.call(reader, 'content.feed', input))
const everyPage = async (input: FeedInput): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await feed({ ...input, ...(cursor && { cursor }), limit: 7 })
    ids.push(...page.articles.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor)
  return ids
}
const search = (words: string) => cloud.call(reader, 'content.search', { words })
const found = async (words: string) => dataOf(await search(words)).articles.map(({ title }) => title)
const open = (articleId: string) => cloud.call(reader, 'content.article', { articleId })
const stored = (articleId: string) =>
  cloud.local.store.everything('articles').find(({ slug }) => slug === articleId)

test('a crawler, and a client that calls the clock by name, get nothing', async () => {
  expect(errorOf(await cloud.call(reader, 'content.feed', {}, { source: 'wx_crawler' }))).toBe('NOT_ALLOWED')
  expect(await cloud.local.invoke('timer', { TriggerName: 'nightly' }, { source: 'wx_client' })).toEqual({
    refused: 'NOT_ALLOWED',
  })
})

test('every article of the catalogue is there once, page by page, and a second night adds none', async () => {
  const ids = await everyPage({})
  expect(new Set(ids).size).toBe(written)
  expect(ids).toHaveLength(written)
  await nightly(cloud)
  expect(await everyPage({})).toEqual(ids)
})

test('what was withdrawn does not come back with the next night or the next catalogue', async () => {
  const { store } = cloud.local
  const gone = stored('always-checking')
  if (!gone) throw new Error('no article to withdraw')
  await store.remove('articles', { _id: gone._id })
  await store.remove('article_plantings', { _id: 'taizhou' })
  await nightly(cloud)
  expect(store.find('articles', { _id: gone._id })).toEqual([])
  await store.insert('articles', [gone])
})

test('a topic and an audience narrow the feed, together as well', async () => {
  const both = dataOf(
    await cloud.call(reader, 'content.feed', { topic: 'sleep', audience: 'elders', limit: 50 }),
  )
  expect(both.articles.length).toBeGreaterThan(0)
  for (const { topic, audience } of both.articles) {
    expect(topic).toBe('sleep')
    expect(audience).toContain('elders')
  }
  expect((await everyPage({ topic: 'sleep' })).length).toBeGreaterThanOrEqual(both.articles.length)
})

test('a foreign or invented cursor is refused', async () => {
  expect(errorOf(await cloud.call(reader, 'content.feed', { cursor: 'bm90IG91cnM' }))).toBe('BAD_INPUT')
})

test.each(['，。！？', '   ~~~ ', '😀😀', '“”——'])(
  'only symbols, %s: refused, not searched',
  async (words) => {
    expect(['NOTHING_TO_FIND', 'BAD_INPUT']).toContain(errorOf(await search(words)))
  },
)

test('a search of 1,000 characters is refused', async () => {
  expect(errorOf(await search('睡'.repeat(1000)))).toBe('BAD_INPUT')
})

test('a word in the title comes before one in a tag, and that before one in the text', async () => {
  const [first = ''] = await found('凌晨三四点')
  expect(first).toBe('凌晨三四点就醒了')
  const titles = await found('早醒')
  expect(titles).toContain('凌晨三四点就醒了')
})

test('a search returns lists only: no text, nothing it was found by', async () => {
  const [one] = dataOf(await search('失眠')).articles
  expect(Object.keys(one ?? {}).sort()).toEqual(
    ['audience', 'authorRole', 'id', 'minutes', 'reviewedOn', 'summary', 'tags', 'title', 'topic'].sort(),
  )
})

test('an article opens with its parts, its sources and where it leads', async () => {
  const { article } = dataOf(await open('awake-at-four'))
  expect(article).toMatchObject({ related: { scale: 'phq9', exercise: 'body-scan' }, version: 1 })
  expect(article.blocks.some(({ kind }) => kind === 'today')).toBe(true)
  expect(article.sources.length).toBeGreaterThan(0)
  expect(errorOf(await open('no-such-article'))).toBe('NOT_FOUND')
})

test('helpful counts a person once, and the last answer holds', async () => {
  const say = (by: string, helpful: boolean) =>
    cloud.call(by, 'content.helpful', { articleId: 'awake-at-four', helpful })
  const other = await newCitizen(cloud)
  const counts = () =>
    cloud.local.store.find('article_counts', { _id: String(stored('awake-at-four')?._id) })[0]
  for (const reply of await Promise.all([say(reader, true), say(reader, true), say(other, true)]))
    dataOf(reply)
  expect(counts()).toMatchObject({ yes: 2, no: 0 })
  dataOf(await say(reader, false))
  expect(counts()).toMatchObject({ yes: 1, no: 1 })
  expect(JSON.stringify(cloud.local.store.everything('article_opinions'))).not.toContain(reader)
})

test('what nobody looked through for eighteen months leaves the feed and waits for the editors', async () => {
  const expiresAt = Number(stored('awake-at-four')?.expiresAt)
  cloud.local.clock.set(expiresAt - DAY)
  expect(errorOf(await open('awake-at-four'))).toBeNull()
  cloud.local.clock.set(expiresAt)
  expect(errorOf(await open('awake-at-four'))).toBe('NOT_FOUND')
  await nightly(cloud)
  expect(stored('awake-at-four')).toBeUndefined()
  const [work] = cloud.local.store.find('article_works', { region: 'taizhou', slug: 'awake-at-four' })
  expect(work).toMatchObject({ state: 'stale', live: null })
})
