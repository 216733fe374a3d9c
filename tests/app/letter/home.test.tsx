import { act, render, screen } from '@testing-library/react'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { refreshLetters } from '@/features/letter/threads'
import { letterWords } from '@/lib/copy/letter'
import { topicWords } from '@/lib/copy/topics'
import { put } from '@/lib/outbox/outbox'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { writersThread } from '../support/thread'

/** A letter stands in 信箱 once: as what waits on this phone, or as what the service has. */

const words = letterWords.home
const key = 'k'.repeat(22)
const letter = { threadId: null, text: '睡不着', topic: 'sleep', alias: '', sameExpert: false } as const

const threadUnder = (own: string | null) => ({ ...writersThread({ topic: 'sleep' }), key: own })

const wait = (own: string) => put({ key: own, action: 'letter.send', input: letter, keep: 'untilSent' })

/** Two letters wait on this phone; the service has one thread, and the answers to letters are lost. */
async function show(own: string | null): Promise<void> {
  preparePhone()
  scriptGateway(({ action }) =>
    action === 'letter.list'
      ? done({ threads: [threadUnder(own)], cursor: null })
      : { ok: false, error: 'BUSY', requestId: 'r' },
  )
  await act(async () => {
    await wait(key)
    await wait('o'.repeat(22))
    await refreshLetters()
  })
  render(<LetterHome />)
  await screen.findByRole('button', { name: new RegExp(topicWords.sleep) })
}
const waiting = () => screen.findAllByText(words.sending)

test.each([
  ['another letter', 'another key of another letter'],
  ['a thread that is older than keys', null],
])('beside %s both letters that wait stay in sight', async (_what, own) => {
  await show(own)
  expect(await waiting()).toHaveLength(2)
})

test('a letter that arrived and whose answer was lost is not shown as waiting beside its thread', async () => {
  await show(key)
  expect(await waiting()).toHaveLength(1)
})
