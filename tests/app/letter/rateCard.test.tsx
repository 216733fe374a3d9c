import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { RateCard } from '@/features/letter/thread/RateCard'
import type { Thread } from '@/features/letter/threads'
import { nowAt } from '@/lib/clock/clock'
import { letterWords } from '@/lib/copy/letter'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { writersThread } from '../support/thread'

const words = letterWords.rate
const thread = writersThread({ state: 'answered', lastSeq: 2, seenByWriter: 2, seenByExpert: 1 })
const messages = [
  { seq: 1, from: 'writer' as const, text: '睡不好', at: nowAt(), key: null },
  { seq: 2, from: 'expert' as const, text: '读到了', at: nowAt(), key: null },
]

let gateway: ScriptedGateway
let refused: boolean
beforeEach(() => {
  preparePhone()
  refused = false
  gateway = scriptGateway(() =>
    refused ? { ok: false, error: 'INTERNAL', requestId: 'r' } : done({ thread: { ...thread, rating: {} } }),
  )
})
const sent = () => gateway.batches.flatMap(({ calls }) => calls).map(({ input }) => input)
const show = (change: Partial<Thread> = {}) =>
  render(<RateCard thread={{ ...thread, ...change }} messages={messages} onRated={() => undefined} />)
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}
const degree = (question: string, how: string) =>
  screen
    .findByRole('radiogroup', { name: question })
    .then((group) => act(async () => void fireEvent.click(within(group).getByRole('radio', { name: how }))))

test.each(['waiting', 'assigned'] as const)('nothing is asked while a reply is owed: %s', (state) => {
  show({ state })
  expect(screen.queryByText(words.ask)).toBeNull()
})

test('one tap is enough: the rest is left out by another, and nothing of it is sent', async () => {
  show()
  await press(words.yes)
  await press(words.skip)
  await screen.findByText(words.thanks)
  expect(screen.queryByRole('radiogroup', { name: words.before })).toBeNull()
  expect(sent()).toEqual([{ threadId: thread.id, helpful: true, before: null, after: null }])
})

test('how heavy it felt goes along with what was tapped; one of the two is enough', async () => {
  show()
  await press(words.no)
  await degree(words.after, '2')
  await press(words.save)
  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent().at(-1)).toEqual({ threadId: thread.id, helpful: false, before: null, after: 2 })
})

test('a tap that does not arrive says so, and can be tapped again', async () => {
  refused = true
  show()
  await press(words.yes)
  await screen.findByText(saidRefusal('INTERNAL'))
  refused = false
  await press(words.yes)
  await screen.findByText(words.feltAsk)
})
