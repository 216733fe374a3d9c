import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import { act, render, screen } from '@testing-library/react'
import { followLetters } from '@/features/letter/keep'
import { postLetter } from '@/features/letter/sending'
import { ThreadScreen } from '@/features/letter/thread/ThreadScreen'
import { letterWords } from '@/lib/copy/letter'
import { pending } from '@/lib/outbox/outbox'
import { done, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { writersThread } from '../support/thread'

const now = Date.now()
const thread = writersThread({
  id: 't'.repeat(32),
  promise: { replyBy: now + 7_200_000, known: true, movedFrom: null },
})
const input: Parameters<typeof postLetter>[0] = {
  threadId: null,
  text: '夜里写的。',
  topic: null,
  alias: '',
  sameExpert: false,
}
const message = { seq: 1, from: 'writer', text: '夜里写的。', at: now, key: null }
const answers = ({ action }: CallRequest): CallReply =>
  action === 'letter.send'
    ? done({ thread, message })
    : done({ thread, messages: [], typing: false, ahead: 0 })

beforeAll(followLetters)
beforeEach(preparePhone)

/** Posts a letter and waits until the service has answered it; no page of it is open. */
async function answered(): Promise<string> {
  const posted = await postLetter(input)
  if (posted.state !== 'kept') throw new Error('not kept')
  await until(async () => (await pending()).length === 0)
  return posted.key
}

test('a letter that was answered before its page was drawn is there, not looked for without end', async () => {
  scriptGateway(answers)
  const key = await answered()
  render(<ThreadScreen id={null} letterKey={key} />)
  await screen.findByText('夜里写的。')
})

test('a letter that was refused before its page was drawn says why', async () => {
  scriptGateway(() => ({ ok: false, error: 'CONSENT_REQUIRED', requestId: 'r' }))
  const key = await answered()
  render(<ThreadScreen id={null} letterKey={key} />)
  await screen.findByRole('button', { name: letterWords.thread.backToIt })
})

test('one that was answered before the app was started leads to 信箱', async () => {
  scriptGateway(() => done())
  render(<ThreadScreen id={null} letterKey={'k'.repeat(22)} />)
  await screen.findByText(letterWords.thread.elsewhere)
  expect(screen.getByRole('button', { name: letterWords.thread.toLetters })).toBeTruthy()
})

test('one that still waits is shown as waiting, and is there when it has come', async () => {
  const gateway = scriptGateway(answers)
  let letGo = (): void => undefined
  gateway.hold = () =>
    new Promise((resolve) => {
      letGo = resolve
    })
  const posted = await postLetter(input)
  render(<ThreadScreen id={null} letterKey={posted.state === 'kept' ? posted.key : null} />)
  await screen.findByText('夜里写的。')
  await until(() => gateway.batches.length > 0)
  gateway.hold = async () => undefined
  await act(async () => letGo())
  await screen.findByText(/前回复/)
})
