import { act, renderHook } from '@testing-library/react'
import { useLine } from '@/features/letter/thread/useLine'
import { pending } from '@/lib/outbox/outbox'
import { done, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

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
