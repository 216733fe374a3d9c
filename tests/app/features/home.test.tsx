import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { HelpCard } from '@/features/help/HelpCard'
import { homeWords } from '@/lib/copy/home'
import { saveDraft } from '@/lib/drafts/drafts'
import { loadText } from '@/lib/drafts/textDraft'
import { closeHelp } from '@/lib/help/help'
import { setPreferences } from '@/lib/preferences/preferences'
import ChatPage from '@/pages/chat/index'
import { journeys } from '../mocks/taro'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  journeys.length = 0
  act(() => closeHelp())
})

const answers = (threads: unknown[] = [], results: unknown[] = []) =>
  scriptGateway(({ action }) => {
    if (action === 'letter.list') return done({ threads, cursor: null })
    if (action === 'booking.own') return done({ visits: [], waits: [] })
    return done(action === 'assessment.list' ? { results, cursor: null } : {})
  })

async function show(gateway = answers()) {
  const page = render(
    <PageOverlay.Provider value={HelpCard}>
      <ChatPage />
    </PageOverlay.Provider>,
  )
  await act(async () => {})
  await screen.findByRole('button', { name: '我现在很难受' })
  return { ...gateway, close: () => page.unmount() }
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('做个自测 puts SDS into the conversation, and the card leads to taking it', async () => {
  await show()
  await press('做个自测')
  await press(/^抑郁自评量表（SDS）/)
  expect(journeys).toEqual(['navigateTo /packages/assessment/take/index?scale=sds'])
})

test('what is written stays in the field until it becomes a letter, and nobody has received it', async () => {
  const gateway = await show()
  const field = screen.getByLabelText<HTMLTextAreaElement>(homeWords.composer)
  fireEvent.change(field, { target: { value: '今天有点累' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByText(homeWords.asLetter)).toBeTruthy()
  expect(field.value).toBe('今天有点累')
  expect(JSON.stringify(gateway.batches)).not.toContain('今天有点累')
  await press(homeWords.write)
  await waitFor(() => expect(journeys).toEqual(['navigateTo /packages/letters/compose/index']))
  expect((await loadText('letter/new'))?.text).toBe('今天有点累')
  expect(field.value).toBe('')
})

const field = () => screen.getByLabelText<HTMLTextAreaElement>(homeWords.composer)
const say = async (text: string) => {
  fireEvent.change(field(), { target: { value: text } })
  await act(async () => void fireEvent.keyDown(field(), { key: 'Enter' }))
}

test('what is typed finds tests, exercises and articles, and the guide says by which words', async () => {
  const gateway = await show()
  await say('最近睡不着，心慌')
  expect(screen.getByText(/因为你提到了“睡不着”、“心慌”/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^睡前五分钟/ })).toBeTruthy()
  expect(JSON.stringify(gateway.batches)).not.toContain('睡不着')
  await press(/^焦虑自评（GAD-7）/)
  expect(journeys).toEqual(['navigateTo /packages/assessment/take/index?scale=gad7'])
  expect(field().value).toBe('最近睡不着，心慌')
  expect(screen.getByRole('button', { name: homeWords.write })).toBeTruthy()
})

test('words that ask for help bring no test and no article, only the number and the letter', async () => {
  await show()
  await say('考试考砸了，不想活了')
  expect(screen.queryByText(/因为你提到了/)).toBeNull()
  expect(screen.getByRole('button', { name: new RegExp(homeWords.lineTitle('12356')) })).toBeTruthy()
  expect(screen.getByRole('button', { name: homeWords.write })).toBeTruthy()
})

test('the app is closed with words in the field: they are there again, and so is the talk', async () => {
  const { close } = await show()
  await press('你能做什么')
  await say('写到一半')
  close()
  await show()
  await waitFor(() => expect(field().value).toBe('写到一半'))
  expect(screen.getByText(homeWords.earlier)).toBeTruthy()
  expect(screen.getByText('你能做什么')).toBeTruthy()
})

test('清空对话 forgets the talk in one tap, on the phone as well, and leaves the words in the field', async () => {
  const { close } = await show()
  await press('你能做什么')
  await say('写到一半')
  await press(homeWords.clear)
  expect(screen.queryByText(/替代专家/)).toBeNull()
  expect(field().value).toBe('写到一半')
  close()
  await show()
  expect(screen.queryByText(/替代专家/)).toBeNull()
  await waitFor(() => expect(field().value).toBe('写到一半'))
})

const thread = {
  id: 'thread-of-somebody',
  state: 'answered',
  topic: 'sleep',
  alias: '',
  openedAt: 1,
  lastAt: Date.now(),
  lastSeq: 2,
  seenByWriter: 1,
  seenByExpert: 1,
  promise: null,
  expert: null,
  expertAway: false,
  reopenUntil: null,
  rating: null,
}

test('something unread in a letter is said first, and its card opens it', async () => {
  await show(answers([thread]))
  await screen.findByText('你的信有新消息，还没有看。')
  await press(/^睡眠 · /)
  expect(journeys).toEqual(['navigateTo /packages/letters/thread/index?id=thread-of-somebody'])
})

test('a letter that is owed an answer is there with its time', async () => {
  const replyBy = Date.now() + 2 * 3_600_000
  const promise = { replyBy, known: true }
  const waiting = { ...thread, id: 'another-thread', topic: 'exam', state: 'waiting', lastSeq: 1, promise }
  await show(answers([waiting]))
  await screen.findByText(/最晚什么时候回复写在下面/)
  expect(screen.getByRole('button', { name: /^考试压力/ }).textContent).toMatch(/还有/)
})

test('the newest result is a card without its score, and an empty record says where to begin', async () => {
  await show(
    answers([], [{ id: 'r1', scale: 'sds', version: 1, takenAt: Date.now(), score: { scales: {} } }]),
  )
  await press('做个自测')
  await press('我的记录')
  await screen.findByText('刚刚')
  await press(/^抑郁自评量表（SDS）(?!.*题)/)
  expect(journeys).toEqual(['navigateTo /packages/assessment/result/index?id=r1'])
})

test('words that ask for help bring the help card, and stay where they were written', async () => {
  await show()
  const field = screen.getByLabelText<HTMLTextAreaElement>(homeWords.composer)
  fireEvent.change(field, { target: { value: '我不想活了' } })
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  expect(screen.getByRole('dialog').textContent).toContain('12356')
  expect(field.value).toBe('我不想活了')
})

test('Shift and Enter breaks the line, and an empty field sends nothing', async () => {
  await show()
  const field = screen.getByLabelText(homeWords.composer)
  fireEvent.keyDown(field, { key: 'Enter' })
  fireEvent.change(field, { target: { value: '一' } })
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
  expect(screen.queryByText(homeWords.asLetter)).toBeNull()
})

test('我现在很难受 opens the help card on that tap', async () => {
  await show()
  await press('我现在很难受')
  expect(screen.getByRole('dialog').textContent).toContain('12356')
})

test('a sheet left at item 12 is offered first', async () => {
  const answers = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [String(index + 1), 1]))
  const now = Date.now()
  await saveDraft({ name: 'sds', scale: 'sds', version: 1, answers, startedAt: now })
  await show()
  await press(/^继续 抑郁自评量表（SDS），已答 11 题/)
  expect(journeys).toEqual(['navigateTo /packages/assessment/take/index?scale=sds'])
})

test('关怀模式 shows three large buttons in large type, and 说给专家听 leads to a letter', async () => {
  await show()
  await act(() => setPreferences({ careMode: true, fontScale: 1.45 }))
  for (const words of [homeWords.call, homeWords.tell, homeWords.listen])
    expect(screen.getByRole('button', { name: new RegExp(`^${words}`) })).toBeTruthy()
  await press(new RegExp(`^${homeWords.tell}`))
  expect(journeys).toEqual(['navigateTo /packages/letters/compose/index'])
  await act(() => setPreferences({ careMode: false, fontScale: 1 }))
})
