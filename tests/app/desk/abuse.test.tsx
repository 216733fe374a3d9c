import type { Output } from '@shared/contracts'
import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ThreadPage } from '@/features/desk/ThreadPage'
import { nowAt } from '@/lib/clock/clock'
import { abuseWords } from '@/lib/copy/abuse'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

/** The report that the law asks for, begun from the letter in which it was written. */

type Opened = Output<'staff.letter.open'>
const id = 't'.repeat(32)
const opened: Opened = {
  thread: {
    id,
    state: 'assigned',
    topic: 'family',
    alias: '小禾',
    openedAt: nowAt(),
    lastAt: nowAt(),
    lastSeq: 1,
    seenByWriter: 1,
    seenByExpert: 1,
    promise: null,
    reason: 'due',
    mine: true,
    meant: null,
    heldUntil: null,
    withVolunteer: false,
  },
  messages: [{ seq: 1, from: 'writer', text: '他又打我了', at: nowAt(), key: null }],
  typing: false,
  notes: [],
  abuse: [],
  card: null,
}
const { headings } = abuseWords

let reports: CallRequest[]
let answer: (call: CallRequest) => CallReply
beforeEach(() => {
  preparePhone()
  reports = []
  answer = ({ input }) =>
    done({ abuse: [{ ...(input as object), at: nowAt(), mine: true }] as Opened['abuse'] })
  scriptGateway((call) => {
    if (call.action === 'staff.letter.open') return done(opened)
    if (call.action !== 'staff.letter.abuse') return done({ templates: [] })
    reports.push(call)
    return answer(call)
  })
})

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const fill = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
async function begin(): Promise<void> {
  render(<ThreadPage id={id} />)
  await screen.findByText(/他又打我了/)
  await press(abuseWords.title)
}
async function fillAll(): Promise<void> {
  await fill(headings.words, '孩子写：他又打我了')
  await fill(headings.reportedTo, '示例派出所')
  await fill(headings.next, '明天联系学校')
}

test('a step that was left out is asked for, and nothing is sent', async () => {
  await begin()
  await fill(headings.words, '孩子写：他又打我了')
  await press(abuseWords.save)
  expect(screen.getByText(abuseWords.wrong)).toBeTruthy()
  expect(reports).toEqual([])
})

test('a lost answer loses nothing: the second tap sends the same report under the same key', async () => {
  await begin()
  await fillAll()
  answer = () => ({ ok: false, error: 'INTERNAL', requestId: 'r' })
  await press(abuseWords.save)
  await screen.findByText(new RegExp(abuseWords.notSaved))
  expect(screen.getByDisplayValue('示例派出所')).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await press(abuseWords.save)
  await waitFor(() => expect(reports).toHaveLength(2))
  expect(reports[1]).toEqual(reports[0])
})

test('what was written down stands there with its time, the form is gone, and another can be begun', async () => {
  await begin()
  await fillAll()
  await act(async () => void fireEvent.click(screen.getByText(abuseWords.hour)))
  await press(abuseWords.save)
  // The field holds the same words while they are on their way.
  await waitFor(() => expect(screen.queryByLabelText(headings.words)).toBeNull())
  expect(screen.getByText('示例派出所')).toBeTruthy()
  const { reportedAt, ...rest } = Object(reports[0]?.input)
  expect(rest).toEqual({
    threadId: id,
    words: '孩子写：他又打我了',
    reportedTo: '示例派出所',
    next: '明天联系学校',
  })
  expect(Math.abs(nowAt() - 3_600_000 - reportedAt)).toBeLessThan(5000)
  expect(Object.keys(localStorage)).toEqual([])
  await press(abuseWords.title)
  expect(screen.getByLabelText(headings.words)).toBeTruthy()
})
