import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { followLetters, NEW_LETTER } from '@/features/letter/keep'
import { LineDock } from '@/features/letter/thread/LineDock'
import type { Thread } from '@/features/letter/threads'
import { letterWords } from '@/lib/copy/letter'
import { loadText, saveText } from '@/lib/drafts/textDraft'
import { journeys } from '../mocks/taro'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

const id = 'd'.repeat(32)
const thread = (reopenUntil: number) =>
  ({ id, state: 'closed', reopenUntil, closesAt: null }) as unknown as Thread
const another = () => screen.getByRole('button', { name: letterWords.thread.another })

beforeAll(followLetters)
beforeEach(() => {
  preparePhone()
  journeys.length = 0
  scriptGateway(({ action }) => ({
    ok: false,
    error: action === 'letter.send' ? 'THREAD_CLOSED' : 'INTERNAL',
    requestId: 'r',
  }))
})

test('words that were begun in a thread that is over for good go along into the new letter', async () => {
  await saveText(`letter/${id}`, { text: '还想说一件事', extra: {} })
  render(<LineDock thread={thread(5)} now={10} />)
  await act(async () => undefined)
  await act(async () => void fireEvent.click(another()))
  await waitFor(() => expect(journeys).toEqual(['redirectTo /packages/letters/compose/index']))
  expect((await loadText(NEW_LETTER))?.text).toBe('还想说一件事')
  expect(await loadText(`letter/${id}`)).toBeNull()
})

test('a line that came too late says where it is, and one tap goes there', async () => {
  render(<LineDock thread={thread(20)} now={10} />)
  const field = screen.getByLabelText(letterWords.thread.line)
  await act(async () => void fireEvent.change(field, { target: { value: '晚了一分钟' } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  expect(await screen.findByText(new RegExp(letterWords.thread.carried))).toBeTruthy()
  await act(async () => void fireEvent.click(another()))
  expect((await loadText(NEW_LETTER))?.text).toBe('晚了一分钟')
})

test('a quiet letter says when it is put away, and that one line is enough to go on', async () => {
  const at = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
  const quiet = { ...thread(0), state: 'answered', reopenUntil: null } as Thread
  const { rerender } = render(<LineDock thread={quiet} now={at('09T09:00')} />)
  expect(screen.queryByText(/先收好/)).toBeNull()
  rerender(<LineDock thread={{ ...quiet, closesAt: at('11T09:30') }} now={at('09T09:30')} />)
  expect(screen.getByText(/周三 09:30 会先收好。想接着说，回一句就好/)).toBeTruthy()
  expect(screen.getByLabelText(letterWords.thread.line)).toBeTruthy()
})
