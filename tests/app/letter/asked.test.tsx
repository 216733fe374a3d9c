import type { Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { AskedCards } from '@/features/letter/thread/AskedCards'
import { boardAskWords as words } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Asked = Output<'board.asked'>['entries'][number]

const threadId = 't'.repeat(32)
const asked: Asked = {
  id: 'e'.repeat(32),
  topic: 'sleep',
  question: '总是睡不好，怎么办？',
  answer: '先把起床的时间定下来。',
  textSha256: 'a'.repeat(64),
  state: 'asked',
}

let gateway: ScriptedGateway
let state: Asked['state']
let refused: CallReply | null
beforeEach(() => {
  preparePhone()
  state = 'asked'
  refused = null
  gateway = scriptGateway(({ action, input }) => {
    if (action === 'board.asked') return done({ entries: [{ ...asked, state }] })
    if (refused) return refused
    state = (input as { granted: boolean }).granted ? 'published' : 'withdrawn'
    return done({ state })
  })
})
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}
const sent = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'board.consent')

test('a yes that does not arrive publishes nothing on screen, and its repeat is the same yes', async () => {
  render(<AskedCards threadId={threadId} />)
  await screen.findByText(words.ask)
  refused = { ok: false, error: 'INTERNAL', requestId: 'r' }
  await press(words.yes)
  await screen.findByText(saidRefusal('INTERNAL'))
  expect(screen.getByText(words.ask)).toBeTruthy()
  refused = null
  await press(words.yes)
  await screen.findByText(words.states.published)
  const [first, second] = sent()
  expect(first?.key).toBe(second?.key)
})

test('the writer sees exactly what is signed, agrees, and takes it back in one tap', async () => {
  render(<AskedCards threadId={threadId} />)
  await screen.findByText(words.question(asked.question))
  expect(screen.getByText(words.answer(asked.answer))).toBeTruthy()
  await press(words.yes)
  await press(words.states.published)
  await press(words.withdraw)
  await screen.findByText(words.states.withdrawn)
  expect(sent()).toMatchObject(
    [true, false].map((granted) => ({ input: { entryId: asked.id, granted, textSha256: asked.textSha256 } })),
  )
})
