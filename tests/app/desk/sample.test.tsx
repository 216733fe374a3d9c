import type { Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { SamplePage } from '@/features/desk/sample/SamplePage'
import { nowAt } from '@/lib/clock/clock'
import { saidRefusal } from '@/lib/copy/refusals'
import { sampleWords as words } from '@/lib/copy/sample'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const threadId = 't'.repeat(32)
const opened: Output<'staff.sample.open'> = {
  thread: {
    id: threadId,
    state: 'closed',
    topic: 'sleep',
    alias: '小禾',
    openedAt: nowAt(),
    lastAt: nowAt(),
    lastSeq: 1,
    seenByWriter: 1,
    seenByExpert: 1,
    promise: null,
    reason: 'due',
    mine: false,
    meant: null,
    heldUntil: null,
    withVolunteer: false,
  },
  messages: [{ seq: 1, from: 'writer', text: '睡不好', at: nowAt(), key: null }],
  notes: [],
}
const refusal = (error: 'ALREADY_DECIDED' | 'REASON_REQUIRED'): CallReply => ({
  ok: false,
  error,
  requestId: 'r',
})

let gateway: ScriptedGateway
let answer: CallReply
let first: CallReply
beforeEach(() => {
  preparePhone()
  answer = done({ threadId })
  first = done(opened)
  gateway = scriptGateway(({ action }) => {
    if (action === 'notice.quota') return done({ templates: [] })
    if (action === 'staff.sample.open') return first
    return action === 'staff.sample.list' ? done({ samples: [] }) : answer
  })
})
const sent = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'staff.sample.review')
const choose = (question: string, text: string) =>
  act(async () => {
    const group = screen.getByRole('radiogroup', { name: question })
    fireEvent.click(within(group).getByRole('radio', { name: text }))
  })
const save = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: words.save })))
const fill = async () => {
  await choose(words.inTime, words.yes)
  await choose(words.safe, words.yes)
  await choose(words.clear, words.no)
}

test('a minor’s letter is not shown before the reason was approved', async () => {
  first = refusal('REASON_REQUIRED')
  render(<SamplePage id={threadId} />)
  await screen.findByText(words.minor)
  expect(screen.queryByText('睡不好')).toBeNull()
})

test('nothing is sent while a question is open', async () => {
  render(<SamplePage id={threadId} />)
  await screen.findByText('睡不好')
  await choose(words.inTime, words.yes)
  await save()
  await screen.findByText(words.wrong)
  expect(sent()).toEqual([])
})

test('somebody was faster: the remark stays in its field', async () => {
  answer = refusal('ALREADY_DECIDED')
  render(<SamplePage id={threadId} />)
  await screen.findByText('睡不好')
  await fill()
  await act(
    async () => void fireEvent.input(screen.getByLabelText(words.remark), { target: { value: '写了很久' } }),
  )
  await save()
  await screen.findByText(`${words.notSaved}${saidRefusal('ALREADY_DECIDED')}`)
  expect(screen.getByDisplayValue('写了很久')).toBeTruthy()
})

test('what was found is sent whole', async () => {
  render(<SamplePage id={threadId} />)
  await screen.findByText('睡不好')
  await fill()
  await save()
  await screen.findByText(words.doneQuiet)
  expect(sent()).toMatchObject([{ input: { threadId, inTime: true, safe: true, clear: false, remark: '' } }])
})
