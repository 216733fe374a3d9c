import { act, renderHook, waitFor } from '@testing-library/react'
import { followReplies } from '@/features/desk/keep'
import { useReply } from '@/features/desk/useReply'
import { flush, pending } from '@/lib/outbox/outbox'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

// A letter of its own for each test: what an earlier one left in the queue must not come back into this field.
let letters = 0
let threadId = ''
const show = () => renderHook(() => useReply(threadId)).result
const kept = async () =>
  (await pending()).flatMap(({ action, input }) =>
    action === 'staff.letter.reply' && 'threadId' in input && input.threadId === threadId ? [input] : [],
  )

beforeAll(followReplies)
beforeEach(() => {
  preparePhone()
  letters += 1
  threadId = String(letters).padStart(32, 't')
})

test('a canned reply whose blanks were not filled is not sent, and stays where it is', async () => {
  scriptGateway(() => done())
  const reply = show()
  await act(async () => {
    reply.current.write('你好，〔称呼〕。')
    await reply.current.send()
  })
  expect(await kept()).toEqual([])
  expect(reply.current).toMatchObject({ text: '你好，〔称呼〕。', refused: 'blanks' })
})

test('Enter twice in a moment is one reply, and what is typed while it goes is the next one', async () => {
  scriptGateway(() => done()).online = false
  const reply = show()
  await act(async () => {
    reply.current.write('我读到了。')
    const sends = [reply.current.send(), reply.current.send()]
    reply.current.write('还有')
    await Promise.all(sends)
  })
  expect(await kept()).toEqual([{ threadId, text: '我读到了。' }])
  expect(reply.current.text).toBe('还有')
})

test('what the service refuses for good comes back into the field, before what was begun', async () => {
  scriptGateway(() => ({ ok: false, error: 'NOT_FOUND', requestId: 'r' }))
  const reply = show()
  await act(async () => {
    reply.current.write('我读到了。')
    await reply.current.send()
    reply.current.write('还有')
  })
  await waitFor(() => expect(reply.current.refused).toBe('NOT_FOUND'))
  expect(reply.current.text).toBe('我读到了。\n还有')
})

test('the page is left and opened again: what was begun is there', async () => {
  scriptGateway(() => done())
  const first = renderHook(() => useReply(threadId))
  await act(async () => first.result.current.write('写到一半'))
  first.unmount()
  const again = show()
  await waitFor(() => expect(again.current.text).not.toBe(''))
  expect(again.current.text).toBe('写到一半')
})

test('a reply that is refused while no desk is open is in the field, with the reason, when it opens again', async () => {
  const gateway = scriptGateway(() => ({ ok: false, error: 'NOT_FOUND', requestId: 'r' }))
  gateway.online = false
  const first = renderHook(() => useReply(threadId))
  await act(async () => {
    first.result.current.write('周一好。')
    await first.result.current.send()
  })
  first.unmount()
  gateway.online = true
  await flush()
  expect(await kept()).toEqual([])
  const again = show()
  await waitFor(() => expect(again.current).toMatchObject({ text: '周一好。', refused: 'NOT_FOUND' }))
})
