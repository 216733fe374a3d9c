import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BoardSheet } from '@/features/desk/BoardSheet'
import { boardDraftWords as words } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const threadId = 't'.repeat(32)
let gateway: ScriptedGateway
let answer: CallReply
const asked = jest.fn()
beforeEach(() => {
  preparePhone()
  asked.mockClear()
  answer = done({ entryId: 'e'.repeat(32) })
  gateway = scriptGateway(() => answer)
})
const show = () =>
  render(<BoardSheet threadId={threadId} topic="sleep" onAsked={asked} onClose={() => undefined} />)
const type = (label: string, value: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value } }))
const send = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: words.send })))
const sent = () => gateway.batches.flatMap(({ calls }) => calls)
const fill = async () => {
  await type(words.question, '总是睡不好，怎么办？')
  await type(words.answer, '先把起床的时间定下来。')
}

test.each([
  ['WORDING_REFUSED', { field: 'answer' }, words.refused.answer],
  ['WORDING_REFUSED', { field: 'check' }, words.refused.check],
  ['MINOR_NOT_ASKED', undefined, saidRefusal('MINOR_NOT_ASKED')],
  ['ALREADY_ASKED', undefined, saidRefusal('ALREADY_ASKED')],
] as const)(
  '%s %o: says why, and every word stays, also when the sheet is closed',
  async (error, details, said) => {
    answer = { ok: false, error, requestId: 'r', ...(details && { details }) }
    const first = show()
    await fill()
    await send()
    await screen.findByText(said)
    expect(asked).not.toHaveBeenCalled()
    first.unmount()
    show()
    await screen.findByDisplayValue('总是睡不好，怎么办？')
    expect(screen.getByDisplayValue('先把起床的时间定下来。')).toBeTruthy()
  },
)

test('an empty field sends nothing', async () => {
  show()
  await type(words.question, '总是睡不好，怎么办？')
  await send()
  expect(sent()).toEqual([])
})

test('a lost answer is asked for again under the same key, and then nothing is kept', async () => {
  answer = { ok: false, error: 'BUSY', requestId: 'r' }
  show()
  await fill()
  await send()
  await screen.findByText(saidRefusal('BUSY'))
  answer = done({ entryId: 'e'.repeat(32) })
  await send()
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  const [first, second] = sent()
  expect(first?.key).toBe(second?.key)
  expect(JSON.stringify({ ...localStorage })).not.toContain('起床')
})
