import { gramsOf } from '@shared/domain/board/grams'
import { dataOf, newCitizen } from '../../support/citizen'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
let reader: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  reader = await newCitizen(cloud)
})
afterAll(() => cloud.stop())

const publish = (entries: readonly { id: string; question: string; answer: string; at: number }[]) =>
  cloud.local.store.insert(
    'board_entries',
    entries.map(({ id, question, answer, at }) => ({
      _id: id,
      region: 'taizhou',
      topic: 'mood',
      question,
      answer,
      asks: gramsOf(question),
      says: gramsOf(answer),
      publishedAt: at,
      helped: 0,
    })),
  )
const fill = (from: number, to: number) =>
  publish(
    Array.from({ length: to - from }, (_, index) => ({
      id: `filler-${String(from + index).padStart(12, '0')}`,
      question: '心情一直不好怎么办',
      answer: '可以先从睡觉和走路开始',
      at: from + index,
    })),
  )
const search = async (words: string) =>
  dataOf(await cloud.call(reader, 'board.search', { words })).entries.map(({ id }) => id)

async function readsOf(call: () => Promise<unknown>): Promise<number> {
  const before = cloud.local.store.total.scanned
  await call()
  return cloud.local.store.total.scanned - before
}

test('words inside a longer word are found, and the question counts more than the answer', async () => {
  await publish([
    { id: 'in-the-answer-000', question: '考前很紧张', answer: '可以做焦虑自评量表', at: 2 },
    { id: 'in-the-question-0', question: '焦虑自评量表准吗', answer: '它只是筛查', at: 1 },
  ])
  expect(await search('自评')).toEqual(['in-the-question-0', 'in-the-answer-000'])
  expect(await search('没有这样的词汇')).toEqual([])
  expect(await search('，。！')).toEqual([])
})

test('a search reads as much among 2,000 entries as among 200, and needs no scan', async () => {
  await fill(0, 200)
  await search('心情不好')
  const small = await readsOf(() => search('心情不好怎么办'))
  await fill(200, 2000)
  const large = await readsOf(() => search('心情不好怎么办'))
  expect(large).toBe(small)
  expect(await search('自评')).toHaveLength(2)
})

test('the longest words read no more than a page of the feed', async () => {
  await search('心情不好')
  const many = await readsOf(() => search('心情一直不好怎么办可以先从睡觉和走路开始焦虑自评量表'))
  expect(many).toBeLessThanOrEqual(55)
  expect((await search('心情'))[0]).toBe('filler-000000001999')
})
