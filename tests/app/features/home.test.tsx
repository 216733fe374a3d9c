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

async function show() {
  const gateway = scriptGateway(() => done())
  render(
    <PageOverlay.Provider value={HelpCard}>
      <ChatPage />
    </PageOverlay.Provider>,
  )
  await act(async () => {})
  return gateway
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
