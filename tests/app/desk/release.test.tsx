import type { Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ReleasePage } from '@/features/desk/release/ReleasePage'
import { DraftPage } from '@/features/desk/volunteer/DraftPage'
import { nowAt } from '@/lib/clock/clock'
import { saidRefusal } from '@/lib/copy/refusals'
import { volunteerWords } from '@/lib/copy/volunteer'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Read = Output<'staff.volunteer.read'>
const words = volunteerWords.release
const draftId = 'd'.repeat(32)
const threadId = 't'.repeat(32)
const thread: Read['thread'] = {
  id: threadId,
  state: 'waiting',
  topic: 'sleep',
  alias: '小禾',
  openedAt: nowAt(),
  lastAt: nowAt(),
  lastSeq: 1,
  seenByWriter: 1,
  seenByExpert: 0,
  promise: { replyBy: nowAt() + 3_600_000, known: true, movedFrom: null },
  reason: 'due',
  mine: false,
  meant: null,
  heldUntil: null,
  withVolunteer: true,
}
const message = { seq: 1, from: 'writer' as const, text: '睡不好', at: nowAt(), key: null }
const later = { seq: 2, from: 'writer' as const, text: '还有一件事', at: nowAt(), key: null }
const refusal = (error: 'ALREADY_DECIDED' | 'WRITER_WENT_ON' | 'NOT_FOUND'): CallReply => ({
  ok: false,
  error,
  requestId: 'r',
})

let gateway: ScriptedGateway
let draft: Read
let decided: CallReply
/** What was there is there no more. */
let refused: boolean
beforeEach(() => {
  preparePhone()
  draft = { text: '谢谢你写来。', at: nowAt(), by: '示例志愿者 01', thread, messages: [message], card: null }
  decided = done({ thread, message })
  refused = false
  gateway = scriptGateway(({ action }) => {
    if (action.startsWith('notice.')) return done({ templates: [] })
    if (action === 'staff.volunteer.open')
      return refused ? refusal('NOT_FOUND') : done({ thread, messages: [message], card: null, draft: null })
    return action === 'staff.volunteer.read' && !refused ? done(draft) : decided
  })
})
const sent = (action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((one) => one.action === action)
const show = async () => {
  const page = render(<ReleasePage id={draftId} />)
  await screen.findByLabelText(words.field)
  return page
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value } }))

test('sent as it is, with the last message that was on screen', async () => {
  await show()
  await press(words.asIs)
  await screen.findByText(words.sent)
  expect(sent('staff.volunteer.release')).toMatchObject([
    { input: { draftId, text: '谢谢你写来。', seen: 1 } },
  ])
  expect(screen.queryByLabelText(words.field)).toBeNull()
})

test('another supervisor was faster: it is said, and nothing more can be sent', async () => {
  await show()
  decided = refusal('ALREADY_DECIDED')
  refused = true
  await press(words.asIs)
  await screen.findByText(`${words.notSent}${saidRefusal('ALREADY_DECIDED')}`)
  await act(() => until(() => screen.queryByRole('button', { name: words.asIs }) === null))
})

test('the writer went on: the new words are shown, the change is kept, and only then it goes out', async () => {
  await show()
  await type(words.field, '谢谢你写来，慢慢说。')
  decided = refusal('WRITER_WENT_ON')
  draft = { ...draft, messages: [message, later] }
  await press(words.changed)
  await screen.findByText(`${words.notSent}${saidRefusal('WRITER_WENT_ON')}`)
  await screen.findByText('还有一件事')
  decided = done({ thread, message })
  await press(words.changed)
  await screen.findByText(words.sent)
  expect(sent('staff.volunteer.release').at(-1)).toMatchObject({
    input: { text: '谢谢你写来，慢慢说。', seen: 2 },
  })
})

test('what was changed is there again after the page was closed', async () => {
  const { unmount } = await show()
  await type(words.field, '改了一半')
  unmount()
  await show()
  await screen.findByDisplayValue('改了一半')
})

test('a draft is not given back without a word', async () => {
  await show()
  await press(words.back)
  await press(words.backDo)
  await screen.findByText(words.backWrong)
  expect(sent('staff.volunteer.giveBack')).toEqual([])
})

test('a letter that went to somebody else keeps what the volunteer has typed', async () => {
  render(<DraftPage id={threadId} />)
  await screen.findByText('睡不好')
  await type(volunteerWords.page.field, '写了很久的话')
  refused = true
  decided = refusal('NOT_FOUND')
  await press(volunteerWords.page.send)
  await act(() => until(() => sent('staff.volunteer.write').length > 0))
  await screen.findByText(volunteerWords.page.gone)
  expect(screen.getByDisplayValue('写了很久的话')).toBeTruthy()
  expect(screen.queryByText('睡不好')).toBeNull()
})
