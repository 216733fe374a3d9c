import { parseArticle } from '@shared/domain/content/article'
import { expiresOn, hanIn, minutesFor, textOf } from '@shared/domain/content/reading'
import { type Article, audiences, type Block, type Target, topics } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import { regions } from '../../../catalog/regions/all'
import { scaleCatalog } from '../../../catalog/scales/all'
import { filesOf } from './catalogFiles'

/** The day on which the catalogue is looked at; no article may be out of date on it, or reviewed after it. */
const TODAY = '2026-11-25'
const FIRST_REVIEW = '2026-07-01'

const files = filesOf('articles', '.md')
const read = files.map((file) => ({ ...file, parsed: parseArticle(file.text) }))
const articles = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.article] : []))
const named = articles.map((article) => [article.id, article] as const)

const exercises = filesOf('exercises', '.json').map(({ name }) => name)
/** Scales that some region shows without the operator doing anything. */
const shown = scaleCatalog.filter(({ id, licence }) =>
  regions.some(
    ({ scales }) => !scales.off.includes(id) && (licence.ship_wording === 'yes' || scales.on.includes(id)),
  ),
)

const bodyOf = (article: Article): string => article.blocks.map(textOf).join('\n')
const count = (article: Article, kind: Block['kind']): number =>
  article.blocks.filter((block) => block.kind === kind).length
const targetsIn = (block: Block | undefined): readonly Target[] =>
  (block === undefined ? [] : 'items' in block ? block.items.flat() : block.spans).flatMap(
    ({ to }) => to ?? [],
  )

test('every file is an article that parses, under its own name', () => {
  const refused = read.flatMap(({ name, parsed }) =>
    parsed.ok ? [] : parsed.refusals.map(({ line, fault, what }) => `${name}:${line} ${fault} ${what}`),
  )
  expect(refused).toEqual([])
  expect(articles.map(({ id }) => id)).toEqual(files.map(({ name }) => name))
})

test('there is enough for every topic and for everybody', () => {
  expect(articles.length).toBeGreaterThanOrEqual(48)
  for (const topic of topics)
    expect([topic, articles.filter((one) => one.topic === topic).length >= 4]).toEqual([topic, true])
  const least = { minors: 6, parents: 6, elders: 6, teachers: 4, adults: 6 }
  for (const audience of audiences) {
    const found = articles.filter((one) => one.audience.includes(audience)).length
    expect([audience, found >= least[audience]]).toEqual([audience, true])
  }
  expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length)
})

test.each(['自评', '抑郁', '焦虑', '失眠', '考前', '产后', '不想上学', '怎么办'])(
  'somebody who searches for %s finds it in a title, a tag and a text',
  (word) => {
    expect(articles.some(({ title, tags }) => title.includes(word) || tags.includes(word))).toBe(true)
    expect(articles.some((article) => bodyOf(article).includes(word))).toBe(true)
  },
)

test.each(named)('%s keeps the rules of wording', (_, article) => {
  expect(articleWording(article)).toEqual([])
})

test.each(named)('%s has its length, its parts and its minutes', (_, article) => {
  const { blocks, minutes } = article
  const han = hanIn(bodyOf(article))
  expect(han).toBeGreaterThanOrEqual(600)
  expect(han).toBeLessThanOrEqual(1200)
  expect(minutes).toBe(minutesFor(blocks))
  expect(blocks[0]?.kind).toBe('paragraph')
  expect(count(article, 'heading')).toBeGreaterThanOrEqual(2)
  expect(count(article, 'heading')).toBeLessThanOrEqual(6)
  expect(count(article, 'list')).toBeGreaterThanOrEqual(1)
  expect(count(article, 'tip')).toBe(1)
  const today = blocks.find(({ kind }) => kind === 'today')
  expect(today && 'items' in today ? today.items.length : 0).toBeGreaterThanOrEqual(2)
  expect(today && 'items' in today ? today.items.length : 9).toBeLessThanOrEqual(4)
  expect(blocks.at(-2)).toBe(today)
  expect(blocks.at(-1)?.kind).toBe('paragraph')
  expect(targetsIn(blocks.at(-1)).length).toBeGreaterThanOrEqual(1)
  expect(bodyOf(article)).toContain('你')
})

test.each(named)('%s leads only to what is there, and to what its readers may use', (_, article) => {
  const targets = article.blocks.flatMap(targetsIn)
  const { scale, exercise } = article.related
  const scales = [...targets.flatMap((to) => (to.kind === 'scale' ? to.id : [])), ...(scale ? [scale] : [])]
  for (const id of scales) {
    const found = shown.find((one) => one.id === id)
    expect([id, found !== undefined]).toEqual([id, true])
    // A minor who is led to a scale for adults is turned away at its door.
    if (article.audience.every((audience) => audience === 'minors'))
      expect(found?.population.age_min ?? 99).toBeLessThan(14)
  }
  for (const to of targets) {
    if (to.kind === 'exercise') expect(exercises).toContain(to.id)
    if (to.kind === 'article') {
      expect(articles.map(({ id }) => id)).toContain(to.id)
      expect(to.id).not.toBe(article.id)
    }
  }
  if (exercise) expect(exercises).toContain(exercise)
})

test.each(named)('%s was reviewed lately enough and names what it stands on', (_, article) => {
  expect(article.reviewedOn >= FIRST_REVIEW && article.reviewedOn <= TODAY).toBe(true)
  expect(expiresOn(article.reviewedOn) > TODAY).toBe(true)
  for (const source of article.sources) expect(source).toMatch(/(19|20)\d{2}/)
  expect(article.authorRole).toMatch(/^(心语内容组|.+（示例）)$/)
})

test.each(named)('%s speaks of danger only with help beside it', (_, article) => {
  const body = bodyOf(article)
  if (!/伤害自己|不想活|结束生命|活着没意思|自杀|自伤/.test(body)) return
  const helps = article.blocks.flatMap(targetsIn).some(({ kind }) => kind === 'help' || kind === 'line')
  expect(helps).toBe(true)
})

test('no number that nobody has verified stands in an article', () => {
  for (const article of articles) {
    const numbers = bodyOf(article).match(/\d{3,}/g) ?? []
    expect(numbers.filter((number) => number.length >= 5 || number.startsWith('12'))).toEqual(
      numbers.filter((number) => ['12356', '120'].includes(number)),
    )
  }
})

test('no sentence is said in two articles', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const article of articles)
    for (const sentence of bodyOf(article).split(/[。？；：，\n]/)) {
      if (hanIn(sentence) < 12) continue
      const before = seen.get(sentence)
      if (before !== undefined && before !== article.id) twice.push(`${before} ${article.id}: ${sentence}`)
      seen.set(sentence, article.id)
    }
  expect(twice).toEqual([])
})
