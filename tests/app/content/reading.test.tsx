import type { CallRequest } from '@shared/contracts/envelope'
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { ArticleScreen } from '@/features/content/article/ArticleScreen'
import { ReadHome } from '@/features/content/home/ReadHome'
import { KeptScreen } from '@/features/content/kept/KeptScreen'
import { SearchScreen } from '@/features/content/search/SearchScreen'
import { keptWords, searchWords, contentWords as words } from '@/lib/copy/content'
import { refusalWords } from '@/lib/copy/refusals'
import { closeHelp, useHelp } from '@/lib/help/help'
import { type Article, marks, type Summary } from '@/lib/library/library'
import { journeys, shareCard } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const summary: Summary = {
  id: 'awake-at-four',
  title: '凌晨三四点就醒了',
  summary: '早醒常见的几种来路。',
  topic: 'sleep',
  tags: ['早醒'],
  audience: ['adults'],
  minutes: 3,
  reviewedOn: '2026-09-18',
  authorRole: '示例医院 临床心理科（示例）',
}
const article: Article = {
  ...summary,
  blocks: [
    { kind: 'heading', spans: [{ text: '早醒的来路' }] },
    {
      kind: 'paragraph',
      spans: [{ text: '<b>不是标签</b>，要紧时' }, { text: '打开求助', to: { kind: 'help' } }],
    },
    { kind: 'list', items: [[{ text: '睡得早' }], [{ text: '夜里要起' }]] },
    { kind: 'today', items: [[{ text: '今晚晚半小时上床。' }]] },
  ],
  sources: ['NICE guideline NG222.'],
  related: { scale: 'sds', exercise: 'body-scan', line: '12356' },
  version: 1,
}

let gateway: ScriptedGateway
beforeEach(() => {
  preparePhone()
  closeHelp()
  marks.store.set(null)
  journeys.length = 0
  gateway = scriptGateway(({ action }) => {
    if (action === 'content.article') return done({ article, media: [] })
    if (action === 'content.helpful') return done({ helpful: true })
    return done({ articles: [summary], cursor: null })
  })
})

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)))
const showArticle = async () => {
  const page = render(<ArticleScreen id="awake-at-four" />)
  await screen.findByText(article.title)
  return page
}
const isCard = /凌晨三四点就醒了/

test('an article is drawn from data: what looks like markup is read as words', async () => {
  await showArticle()
  expect(screen.getByText(/<b>不是标签<\/b>/)).toBeTruthy()
  expect(document.querySelector('b')).toBeNull()
  expect(screen.getByText(words.today)).toBeTruthy()
})

test('links lead to help, a test, an exercise and a line, and nowhere else', async () => {
  await showArticle()
  await press(/^做一份/)
  await press(new RegExp(words.toExercise))
  expect(journeys).toEqual([
    'navigateTo /packages/assessment/take/index?scale=sds',
    'navigateTo /packages/relax/exercise/index?id=body-scan',
  ])
})

test('opened once, it is there without a network, with its age', async () => {
  const first = await showArticle()
  await waitFor(() => expect(marks.store.get()).toHaveProperty('awake-at-four'))
  first.unmount()
  gateway.online = false
  await showArticle()
  await screen.findByText(/没有网络，这是/)
})

test('never opened and no network: the reason and 重试, which works when the network is back', async () => {
  gateway.online = false
  render(<ArticleScreen id="awake-at-four" />)
  await screen.findByRole('alert')
  gateway.online = true
  await press('重试')
  await screen.findByText(article.title)
})

test('an article that was taken down is gone from this phone as well', async () => {
  const first = await showArticle()
  first.unmount()
  gateway.answer = () => ({ ok: false, error: 'NOT_FOUND', requestId: 'r' })
  render(<ArticleScreen id="awake-at-four" />)
  await screen.findByText(words.gone)
  expect(Object.keys(localStorage).filter((key) => key.includes('library/article'))).toEqual([])
})

test('a share card holds a title and an address, nothing of the reader', async () => {
  await showArticle()
  expect(shareCard()).toEqual({
    title: article.title,
    path: '/packages/read/article/index?id=awake-at-four',
  })
})

test('a favourite stays when what was read is forgotten', async () => {
  const page = await showArticle()
  await press(words.favourite)
  await screen.findByRole('button', { name: words.favourited })
  page.unmount()
  render(<KeptScreen />)
  expect(button(isCard)).toBeTruthy()
  expect(screen.queryByRole('button', { name: keptWords.forget })).toBeNull()
})

test('what was read is forgotten in one tap, with its copy', async () => {
  const page = await showArticle()
  await waitFor(() => expect(marks.store.get()).toHaveProperty('awake-at-four'))
  page.unmount()
  render(<KeptScreen />)
  await press(keptWords.forget)
  await screen.findByText(keptWords.none)
  expect(Object.keys(localStorage).filter((key) => key.includes('library/article'))).toEqual([])
})

test('one tap says whether it helped', async () => {
  await showArticle()
  await press(words.helpful.yes)
  await screen.findByText(words.helpful.thanks)
  expect(gateway.batches.flatMap(({ calls }) => calls).at(-1)).toMatchObject({
    action: 'content.helpful',
    input: { articleId: 'awake-at-four', helpful: true },
  })
})

test('the tab shows the last good list without a network, with its age', async () => {
  const first = render(<ReadHome />)
  await screen.findByRole('button', { name: isCard })
  first.unmount()
  gateway.online = false
  render(<ReadHome />)
  await screen.findByText(/没有网络，下面是/)
  expect(button(isCard)).toBeTruthy()
})

test('a topic asks for that topic only, and an empty one leads back to all', async () => {
  gateway.answer = ({ input }) =>
    done({ articles: (input as { topic?: string }).topic === 'exam' ? [] : [summary], cursor: null })
  render(<ReadHome />)
  await screen.findByRole('button', { name: isCard })
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '考试压力' })))
  await screen.findByText(words.empty)
  await press(words.showAll)
  await screen.findByRole('button', { name: isCard })
})

const type = (text: string) =>
  act(async () => void fireEvent.input(screen.getByRole('textbox'), { target: { value: text } }))

test('a search for what asks for help opens the help card, and still finds', async () => {
  render(<SearchScreen />)
  await type('不想活了')
  await press(searchWords.find)
  await screen.findByText(searchWords.count(1))
  expect(renderHook(useHelp).result.current).toBe('words')
})

test('a second search begins while the first is under way, and an older answer does not take its place', async () => {
  let letGo = (): void => undefined
  const late = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const wordsOf = ({ input }: CallRequest): string => (input as { words: string }).words
  gateway.answer = (call) =>
    done({ articles: wordsOf(call) === '早醒' ? [summary] : [summary, { ...summary, id: 'other' }] })
  gateway.hold = ([call]) => (call && wordsOf(call) === '不想活了' ? late : Promise.resolve())
  render(<SearchScreen />)
  await type('不想活了')
  await press(searchWords.find)
  await type('早醒')
  await press(searchWords.find)
  await screen.findByText(searchWords.count(1))
  await act(async () => letGo())
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(screen.getByText(searchWords.count(1))).toBeTruthy()
})

test('only symbols: told without a call', async () => {
  render(<SearchScreen />)
  await type('？？！')
  await press(searchWords.find)
  await screen.findByText(new RegExp(refusalWords('NOTHING_TO_FIND').what))
  expect(gateway.batches).toEqual([])
})

test('nothing found: another way is offered, and the words are still there', async () => {
  gateway.answer = () => done({ articles: [] })
  render(<SearchScreen />)
  await type('量子力学')
  await press(searchWords.find)
  await screen.findByText(/没有找到/)
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('量子力学')
  await press(searchWords.toLetter)
  expect(journeys).toEqual(['navigateTo /packages/letters/compose/index'])
})
