import { DAY } from '@shared/kit/time'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ArticleScreen } from '@/features/content/article/ArticleScreen'
import { ReadOn } from '@/features/content/ReadOn'
import { contentWords as words } from '@/lib/copy/content'
import { homeWords } from '@/lib/copy/home'
import {
  type Article,
  forgetSeen,
  leftInTheMiddle,
  markFavourite,
  markFinished,
  markOpened,
  markPlace,
  marks,
  type Summary,
} from '@/lib/library/library'
import { setPreferences } from '@/lib/preferences/preferences'
import ChatPage from '@/pages/chat/index'
import { hideApp, journeys } from '../mocks/taro'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const summary: Summary = {
  id: 'awake-at-four',
  title: '凌晨三四点就醒了',
  summary: '早醒常见的几种来路。',
  topic: 'sleep',
  tags: [],
  audience: ['adults'],
  minutes: 3,
  reviewedOn: '2026-09-18',
  authorRole: '示例医院',
}
const article: Article = {
  ...summary,
  blocks: [{ kind: 'paragraph', spans: [{ text: '早醒的来路' }] }],
  sources: ['来源'],
  related: { line: '12356' },
  version: 1,
}

beforeEach(async () => {
  preparePhone()
  marks.store.set(null)
  await marks.load()
  journeys.length = 0
  scriptGateway(({ action }) => {
    if (action === 'content.article') return done({ article, media: [] })
    if (action === 'letter.list') return done({ threads: [], cursor: null })
    if (action === 'booking.own') return done({ visits: [], waits: [] })
    return done(action === 'assessment.list' ? { results: [], cursor: null } : {})
  })
})
const sizeOf = (fontScale: 1 | 1.75) => act(async () => setPreferences({ fontScale }))
afterEach(() => sizeOf(1))

const place = () => marks.store.get()?.[summary.id]?.place
const page = () => screen.getByRole('main')
const move = (top: number) => act(async () => void fireEvent.scroll(page(), { target: { scrollTop: top } }))
const show = async () => {
  const shown = render(<ArticleScreen id={summary.id} />)
  await screen.findByText('早醒的来路')
  await waitFor(() => expect(marks.store.get()?.[summary.id]?.openedAt).toBeTruthy())
  // The text is drawn, and then the page begins where it was left.
  await act(() => new Promise((resolve) => setTimeout(resolve, 80)))
  return shown
}
const startOf = () => page().getAttribute('data-top')

test('read to its end, nothing is offered any more and it begins at its beginning', async () => {
  await markPlace(summary, 900)
  await markFinished(summary)
  expect(place()).toBeUndefined()
  expect(leftInTheMiddle(marks.store.get() ?? {}, Date.now())).toBeNull()
  await show()
  expect(startOf()).toBeNull()
})

test('left in the middle, the page begins there, in another type size as well', async () => {
  const first = await show()
  expect(startOf()).toBeNull()
  await move(900)
  first.unmount()
  await waitFor(() => expect(place()).toBe(900))
  const second = await show()
  expect(startOf()).toBe('900')
  second.unmount()
  await sizeOf(1.75)
  await show()
  expect(startOf()).toBe('1575')
  await move(3500)
  act(() => hideApp())
  await waitFor(() => expect(place()).toBe(2000))
  // What is read on moves nothing under the eyes.
  expect(startOf()).toBe('1575')
})

test('what was only begun, left long ago, or read nowhere offers nothing', async () => {
  const now = Date.now()
  await markOpened(summary, now)
  await markPlace(summary, 120)
  expect(leftInTheMiddle(marks.store.get() ?? {}, now)).toBeNull()
  await markPlace(summary, 900)
  expect(leftInTheMiddle(marks.store.get() ?? {}, now)?.summary.id).toBe(summary.id)
  expect(leftInTheMiddle(marks.store.get() ?? {}, now + 15 * DAY)).toBeNull()
  render(<ReadOn />)
  await act(
    async () => void fireEvent.click(screen.getByRole('button', { name: /^接着读：凌晨三四点就醒了/ })),
  )
  expect(journeys).toEqual(['navigateTo /packages/read/article/index?id=awake-at-four'])
})

test('clearing what was seen clears the place, of a favourite too', async () => {
  await markOpened(summary, Date.now())
  await markFavourite(summary, true)
  await markPlace(summary, 900)
  await forgetSeen()
  expect(place()).toBeUndefined()
  expect(marks.store.get()?.[summary.id]?.favourite).toBe(true)
})

test('the conversation offers to read on, and does so no more when it is cleared', async () => {
  await markOpened(summary, Date.now())
  await markPlace(summary, 900)
  render(<ChatPage />)
  await screen.findByRole('button', { name: new RegExp(words.readOn(summary.title)) })
  for (const name of ['做个自测', homeWords.clear]) {
    const button = await screen.findByRole('button', { name })
    await act(async () => void fireEvent.click(button))
  }
  await waitFor(() => expect(place()).toBeUndefined())
  expect(screen.queryByRole('button', { name: new RegExp(words.readOn(summary.title)) })).toBeNull()
})
