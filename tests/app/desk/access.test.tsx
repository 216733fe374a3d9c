import type { Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { CaseScreen } from '@/features/crisis/CaseScreen'
import { ThreadPage } from '@/features/desk/ThreadPage'
import { nowAt } from '@/lib/clock/clock'
import { crisisWords } from '@/lib/copy/crisis'
import { deskWords } from '@/lib/copy/desk'
import { shellWords } from '@/lib/copy/shell'
import { realtime } from '@/platform/realtime'
import { done, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

/** What stays on an expert's screen, and what does not, when the service refuses or cannot be reached. */

type Opened = Output<'staff.letter.open'>
type Detail = Output<'staff.safety.open'>['case']

const letter = '开会前总是心慌'
const phone = '0523-80000000'
const opened: Opened = {
  thread: {
    id: 't'.repeat(32),
    state: 'assigned',
    topic: 'work',
    alias: '小禾',
    openedAt: nowAt(),
    lastAt: nowAt(),
    lastSeq: 1,
    seenByWriter: 1,
    seenByExpert: 1,
    promise: { replyBy: nowAt() + 3_600_000, known: true, movedFrom: null },
    reason: 'due',
    mine: true,
    meant: null,
    heldUntil: null,
    withVolunteer: false,
  },
  messages: [{ seq: 1, from: 'writer', text: letter, at: nowAt(), key: null }],
  typing: false,
  notes: [],
  abuse: [],
  card: null,
}
const detail: Detail = {
  id: 'c'.repeat(32),
  state: 'acknowledged',
  since: nowAt(),
  steps: 1,
  sources: ['button'],
  callback: true,
  acknowledgedAt: nowAt(),
  mine: true,
  followUpOn: null,
  closing: false,
  phone,
  threadId: null,
  events: [],
  notes: [],
  abuse: [],
  followUps: [],
}
const screens = [
  { name: 'a letter', page: <ThreadPage id={opened.thread.id} />, secret: letter, whole: opened },
  { name: 'a case', page: <CaseScreen id={detail.id} />, secret: phone, whole: { case: detail } },
] as const
const gone = { 'a letter': deskWords.thread.gone, 'a case': crisisWords.gone }
const failed = { 'a letter': deskWords.thread.failed, 'a case': crisisWords.failed }

let signal: () => void
let refused: 'NOT_FOUND' | 'NOT_ALLOWED' | 'INTERNAL' | null
let whole: unknown
let asked: number
beforeEach(() => {
  preparePhone()
  refused = null
  asked = 0
  jest.spyOn(realtime, 'watch').mockImplementation((heard) => {
    signal = heard
    return () => undefined
  })
  scriptGateway(({ action }): CallReply => {
    if (action !== 'staff.letter.open' && action !== 'staff.safety.open') return done({ templates: [] })
    asked += 1
    return refused ? { ok: false, error: refused, requestId: 'r' } : done(whole)
  })
})

/** The service says that something has changed, and the screen has asked anew. */
async function askedAnew(): Promise<void> {
  const before = asked
  await act(async () => signal())
  await act(() => until(() => asked > before))
}

describe.each(screens)('$name', ({ name, page, secret, whole: answer }) => {
  beforeEach(() => {
    whole = answer
  })

  test.each(['NOT_FOUND', 'NOT_ALLOWED'] as const)(
    'access is lost (%s): nothing of it stays on screen',
    async (code) => {
      render(page)
      await screen.findByText(new RegExp(secret))
      refused = code
      await askedAnew()
      expect(await screen.findByText(gone[name])).toBeTruthy()
      expect(document.body.textContent).not.toContain(secret)
    },
  )

  test('a fault tears nothing away: what was read stays', async () => {
    render(page)
    await screen.findByText(new RegExp(secret))
    refused = 'INTERNAL'
    await askedAnew()
    expect(document.body.textContent).toContain(secret)
  })

  test('it cannot be read: said so, and 重试 reads it', async () => {
    refused = 'INTERNAL'
    render(page)
    await screen.findByText(failed[name])
    refused = null
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: shellWords.retry })))
    expect(await screen.findByText(new RegExp(secret))).toBeTruthy()
  })
})
