import type { Input, Output } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { DeskScreen } from '@/features/desk/DeskScreen'
import { nowAt } from '@/lib/clock/clock'
import { deskWords } from '@/lib/copy/desk'
import { refreshSession } from '@/lib/session/session'
import { realtime } from '@/platform/realtime'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

/** Lists of the desk that are longer than what one answer holds. */

type DeskThread = Output<'staff.letter.queue'>['waiting'][number]

const PAGE = 20
const numbered = (n: number): DeskThread => ({
  id: `${n}`.padStart(22, 't'),
  state: 'waiting',
  topic: 'sleep',
  alias: `第${n}封`,
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
  withVolunteer: false,
})
const many = (n: number): DeskThread[] => Array.from({ length: n }, (_, index) => numbered(index + 1))

/** One page of a list, as the service cuts it. */
function cut<T>(all: readonly T[], cursor: string | undefined, size: number) {
  const from = Number(cursor ?? 0)
  const end = from + size
  return { part: all.slice(from, end), cursor: end < all.length ? String(end) : null }
}

let gateway: ScriptedGateway
let roles: readonly string[]
let waiting: DeskThread[]
let mine: DeskThread[]
let late: Output<'staff.letter.overdue'>['letters']
let fails: string | null
let signal: () => void

function answer({ action, input }: { readonly action: string; readonly input: unknown }): CallReply {
  if (action === fails) return { ok: false, error: 'INTERNAL', requestId: 'r' }
  if (action === 'account.session')
    return done({ roles, birthMonth: '1990-05', consents: [], missing: [], serverAt: nowAt() })
  if (action === 'staff.letter.queue') {
    const { list, cursor } = input as Input<'staff.letter.queue'>
    const a = list === 'mine' ? { part: [], cursor: null } : cut(waiting, cursor, PAGE)
    const b = list === 'waiting' ? { part: [], cursor: null } : cut(mine, cursor, PAGE)
    const cursors = { waiting: a.cursor, mine: b.cursor }
    return done({ waiting: a.part, mine: b.part, cursors, doubts: [] })
  }
  if (action === 'staff.letter.overdue') {
    const { cursor, limit = PAGE } = input as Input<'staff.letter.overdue'>
    const { part, cursor: next } = cut(late, cursor, limit)
    return done({ letters: part, cursor: next })
  }
  return done({ templates: [] })
}

beforeEach(() => {
  preparePhone()
  roles = ['expert']
  waiting = []
  mine = []
  late = []
  fails = null
  jest.spyOn(realtime, 'watch').mockImplementation((heard) => {
    signal = heard
    heard()
    return () => undefined
  })
  gateway = scriptGateway(answer)
})

const show = async () => {
  await act(async () => void (await refreshSession()))
  render(<DeskScreen top={null} />)
  await screen.findByText(new RegExp(`^${deskWords.waiting(0, false).slice(0, 3)}`))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const asked = (name: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === name)
const rows = () => screen.queryAllByText(/^睡眠 · 第\d+封$/).map(({ textContent }) => textContent)

test('an expert who is no supervisor is not asked for what others owe', async () => {
  late = [{ thread: numbered(1), by: null }]
  await show()
  expect(asked('staff.letter.overdue')).toEqual([])
  expect(screen.queryByText(deskWords.overdue.nobody)).toBeNull()
})

test('45 waiting letters: the rest comes by two taps, each once, and a signal takes nothing away', async () => {
  waiting = many(45)
  await show()
  await screen.findByText(deskWords.waiting(20, true))
  await press(deskWords.moreLabel.waiting)
  await screen.findByText(deskWords.waiting(40, true))
  await press(deskWords.moreLabel.waiting)
  await screen.findByText(deskWords.waiting(45, false))
  expect(screen.queryByRole('button', { name: deskWords.moreLabel.waiting })).toBeNull()
  expect(rows()).toEqual(waiting.map(({ alias }) => `睡眠 · ${alias}`))
  waiting = waiting.slice(1)
  await act(async () => signal())
  await screen.findByText(deskWords.waiting(44, false))
  expect(rows()).toHaveLength(44)
})

test('the next part fails: what was there stays, and it can be tried again', async () => {
  mine = many(21).map((thread) => ({ ...thread, mine: true, state: 'assigned' as const }))
  await show()
  await screen.findByText(deskWords.mine(20, true))
  fails = 'staff.letter.queue'
  await press(deskWords.moreLabel.mine)
  await screen.findByText(deskWords.failed)
  expect(rows()).toHaveLength(20)
  fails = null
  await press(deskWords.moreLabel.mine)
  await screen.findByText(deskWords.mine(21, false))
})

test('a supervisor sees what is late and who has it, the longest late first, and the rest by a tap', async () => {
  roles = ['supervisor']
  late = many(7).map((thread, index) => ({
    thread: { ...thread, reason: 'overdue' as const },
    by: [null, '示例专家 01', ''][index % 3] ?? null,
  }))
  await show()
  await screen.findByText(deskWords.overdue.heading(5, true))
  expect(asked('staff.letter.overdue')).toHaveLength(1)
  expect(screen.getAllByText(deskWords.overdue.nobody).length).toBeGreaterThan(0)
  expect(screen.getAllByText(deskWords.overdue.by('示例专家 01')).length).toBeGreaterThan(0)
  expect(screen.getAllByText(deskWords.overdue.by('')).length).toBeGreaterThan(0)
  await press(deskWords.overdue.moreLabel)
  await screen.findByText(deskWords.overdue.heading(7, false))
  late = late.slice(1)
  await act(async () => signal())
  await screen.findByText(deskWords.overdue.heading(6, false))
  late = []
  await act(async () => signal())
  await waitFor(() => expect(screen.queryByText(/过了答应的时间/)).toBeNull())
})

test('what is late cannot be fetched: said so, and what was known stays', async () => {
  roles = ['supervisor']
  late = [{ thread: numbered(1), by: null }]
  await show()
  await screen.findByText(deskWords.overdue.heading(1, false))
  fails = 'staff.letter.overdue'
  await act(async () => signal())
  await screen.findByText(deskWords.overdue.failed)
  expect(screen.getByText(deskWords.overdue.nobody)).toBeTruthy()
})

test('a letter that is kept for somebody says for whom and until when', async () => {
  const heldUntil = nowAt() + 1_800_000
  waiting = [
    { ...numbered(1), meant: 'you', heldUntil },
    { ...numbered(2), meant: 'colleague', heldUntil },
    { ...numbered(3), meant: 'colleague', heldUntil: nowAt() - 1 },
  ]
  await show()
  await screen.findByText(/^点名找你，为你留到 /)
  expect(screen.getByText(/^点名找同事，.* 前先留给他$/)).toBeTruthy()
  expect(screen.getByText(deskWords.meant.colleague)).toBeTruthy()
})
