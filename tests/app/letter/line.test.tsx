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
