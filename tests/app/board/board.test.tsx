import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { BoardScreen } from '@/features/board/BoardScreen'
import { EntryScreen } from '@/features/board/EntryScreen'
import type { Entry } from '@/features/board/lists'
import { boardWords as words } from '@/lib/copy/board'
import { closeHelp, useHelp } from '@/lib/help/help'
import { journeys, showApp } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const entry: Entry = {
  id: 'e'.repeat(32),
  topic: 'sleep',
  question: '总是睡不好，怎么办？',
  answer: '先把起床的时间定下来。',
  publishedAt: 1,
  helped: 2,
}

let gateway: ScriptedGateway
let shown: readonly Entry[]
let got: Entry | null
beforeEach(() => {
  preparePhone()
  closeHelp()
  journeys.length = 0
  shown = [entry]
  got = entry
  gateway = scriptGateway(({ action }) => {
    if (action === 'board.list' || action === 'board.search') return done({ entries: shown, cursor: null })
    if (!got) return { ok: false, error: 'NOT_FOUND', requestId: 'r' }
    return done({ entry: action === 'board.helped' ? { ...got, helped: got.helped + 1 } : got })
  })
})

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}
const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((call) => call.action === action)
async function find(text: string): Promise<void> {
  await act(
    async () => void fireEvent.input(screen.getByLabelText(words.search), { target: { value: text } }),
  )
  await press(words.find)
}

test('without a network and never fetched: the reason and 重试, which works when the network is back', async () => {
  gateway.online = false
  render(<BoardScreen />)
  await screen.findByRole('alert')
  gateway.online = true
  await press(words.retry)
  await screen.findByText(entry.question)
})

test('fetched before and offline now: the last list with its age; nothing of it is written to the phone', async () => {
  const first = render(<BoardScreen />)
  await screen.findByText(entry.question)
  first.unmount()
  gateway.online = false
  render(<BoardScreen />)
  await screen.findByText(/^没有网络，下面是/)
  expect(screen.getByText(entry.question)).toBeTruthy()
  expect(JSON.stringify({ ...localStorage })).not.toContain(entry.question)
})

test('an empty board says so and leads to a letter', async () => {
  shown = []
  render(<BoardScreen />)
  await screen.findByText(words.empty)
  await press(words.toLetter)
  expect(journeys).toEqual(['navigateTo /packages/letters/compose/index'])
})

test('a search that asks for help shows the help card before anything else, and is made all the same', async () => {
  gateway.online = false
  render(<BoardScreen />)
  await find('不想活了')
  expect(renderHook(() => useHelp()).result.current).toBeTruthy()
  closeHelp()
  gateway.online = true
  await find('不想活了')
  expect(sent('board.search')).toMatchObject([{ input: { words: '不想活了' } }])
})

test('what was looked for and not found says what to do', async () => {
  render(<BoardScreen />)
  await screen.findByText(entry.question)
  shown = []
  await find('搬家')
  await screen.findByText(words.none('搬家'))
  await press(words.all)
  await screen.findByRole('radiogroup', { name: words.topics })
})

test('one tap counts once, however often it is tapped', async () => {
  render(<EntryScreen id={entry.id} />)
  await screen.findByText(entry.answer)
  expect(screen.getByText(/帮到了 2 人/)).toBeTruthy()
  await press(words.page.help)
  await screen.findByText(/帮到了 3 人/)
  await press(words.page.help)
  expect(sent('board.helped')).toHaveLength(1)
})

test('an entry that was withdrawn while its page was open is gone when the page shows again', async () => {
  render(<EntryScreen id={entry.id} />)
  await screen.findByText(entry.answer)
  got = null
  await act(async () => showApp())
  await screen.findByText(words.page.gone)
  expect(screen.queryByText(entry.answer)).toBeNull()
})

test('and when its button is tapped', async () => {
  render(<EntryScreen id={entry.id} />)
  await screen.findByText(entry.answer)
  got = null
  await press(words.page.help)
  await screen.findByText(words.page.gone)
})
