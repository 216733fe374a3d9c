import { act, renderHook, waitFor } from '@testing-library/react'
import { followLetters, lineDraft, NEW_LETTER } from '@/features/letter/keep'
import { useLine } from '@/features/letter/thread/useLine'
import { ensureConsent } from '@/lib/consent/consent'
import { loadText } from '@/lib/drafts/textDraft'
import { flush, pending } from '@/lib/outbox/outbox'
import { done, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

beforeAll(followLetters)
beforeEach(preparePhone)

const kept = async () =>
  (await pending()).flatMap(({ action, input }) => (action === 'letter.send' ? [input] : []))

test('a key that sends is faster than the screen: what was typed last is sent, and once', async () => {
  scriptGateway(() => done()).online = false
  const { result } = renderHook(() => useLine('t'.repeat(32)))
  await act(async () => {
    const line = result.current
    line.write('好的，我试试看。')
    await line.send()
  })
  await act(() => until(async () => (await kept()).length > 0))
  expect(await kept()).toMatchObject([{ text: '好的，我试试看。' }])
  expect(result.current.text).toBe('')
})

test('Enter twice in a moment is one line, and what is typed while it goes is the next one', async () => {
  scriptGateway(() => done()).online = false
  const { result } = renderHook(() => useLine('t'.repeat(32)))
  await act(async () => {
    result.current.write('我在听。')
    const first = result.current.send()
    const second = result.current.send()
    result.current.write('还有')
    await Promise.all([first, second])
  })
  expect(await kept()).toMatchObject([{ text: '我在听。' }])
  expect(await kept()).toHaveLength(1)
  expect(result.current.text).toBe('还有')
})

test('a kill between the tap and the queue costs neither the line nor what was typed after it', async () => {
  scriptGateway(() => done()).online = false
  jest.mocked(ensureConsent).mockReturnValueOnce(new Promise(() => undefined))
  const threadId = 'k'.repeat(32)
  const { result } = renderHook(() => useLine(threadId))
  await act(async () => {
    result.current.write('我在听。')
    void result.current.send()
    result.current.write('还有')
  })
  expect((await loadText(lineDraft(threadId)))?.text).toBe('我在听。\n还有')
})

test('a line for a thread that has ended goes into a new letter, before what was begun there', async () => {
  scriptGateway(({ action }) =>
    action === 'letter.send'
      ? { ok: false, error: 'THREAD_CLOSED', requestId: 'r' }
      : { ok: false, error: 'INTERNAL', requestId: 'r' },
  )
  const threadId = 'e'.repeat(32)
  const { result } = renderHook(() => useLine(threadId))
  await act(async () => {
    result.current.write('后来又想起一件事')
    await result.current.send()
  })
  await act(() => until(async () => (await loadText(NEW_LETTER)) !== null))
  expect(await loadText(NEW_LETTER)).toMatchObject({ text: '后来又想起一件事', refused: 'THREAD_CLOSED' })
  expect(result.current).toMatchObject({ text: '', carried: 'THREAD_CLOSED' })
  expect(await loadText(lineDraft(threadId))).toBeNull()
})

test('a line that was refused while its page was closed is there with the reason when it opens', async () => {
  const gateway = scriptGateway(({ action }) =>
    action === 'letter.send'
      ? { ok: false, error: 'CONSENT_REQUIRED', requestId: 'r' }
      : { ok: false, error: 'INTERNAL', requestId: 'r' },
  )
  gateway.online = false
  const threadId = 'r'.repeat(32)
  const first = renderHook(() => useLine(threadId))
  await act(async () => {
    first.result.current.write('接着说')
    await first.result.current.send()
  })
  first.unmount()
  gateway.online = true
  await flush()
  const { result } = renderHook(() => useLine(threadId))
  await waitFor(() => expect(result.current).toMatchObject({ text: '接着说', refused: 'CONSENT_REQUIRED' }))
})
