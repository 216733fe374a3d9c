import type { Output } from '@shared/contracts'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Allowance } from '@/features/notice/Allowance'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { allowanceWords, noticeButtons, noticeCounts, noticeWords } from '@/lib/copy/notice'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Entry = Output<'notice.list'>['notices'][number]
const entry = (nth: number, kind: Entry['kind'], ref: string | null): Entry => ({
  id: String(nth).repeat(32),
  kind,
  ref,
  at: 1_795_000_000_000 - nth,
})

/** Fifty at a time, as the service answers. */
const pageOf = ({ cursor = '0' }: { cursor?: string }) => {
  const to = Number(cursor) + 50
  return done({
    notices: unread.slice(Number(cursor), to),
    cursor: to < unread.length ? String(to) : null,
  })
}

let gateway: ScriptedGateway
let unread: Entry[]
let opened: string[]
let signal: () => void
beforeEach(() => {
  preparePhone()
  opened = []
  signal = () => undefined
  class Source {
    set onmessage(heard: () => void) {
      signal = heard
    }
    close() {}
  }
  Object.assign(globalThis, { EventSource: Source })
  gateway = scriptGateway(({ action, input }) => {
    if (action !== 'notice.seen') return pageOf(input as { cursor?: string })
    const { ids } = input as { ids: string[] }
    unread = unread.filter(({ id }) => !ids.includes(id))
    return done({ seen: ids.length })
  })
})

const here = { all: null }
const letter = { each: (ref: string) => void opened.push(ref) }

/** Until as many lines stand there as there should be. */
async function show(entries: Entry[], lines: number): Promise<void> {
  unread = entries
  render(<NoticeLines told={{ promise_moved: here, visit_new: here, apology: letter }} />)
  await act(() => until(() => gateway.batches.length > 0))
  await waitFor(() => expect(buttons()).toHaveLength(lines))
}
const buttons = () => screen.queryAllByRole('button')
const seen = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'notice.seen')

test('nothing to tell shows nothing, and what belongs to another place is not told here', async () => {
  await show([entry(1, 'letter_new', 'a')], 0)
  expect(screen.queryByText(noticeWords.letter_new)).toBeNull()
})

test('several of one kind about one letter are one line; opening it takes it away for good', async () => {
  await show(
    [entry(1, 'apology', 'thread-a'), entry(2, 'apology', 'thread-a'), entry(3, 'apology', 'thread-b')],
    2,
  )
  expect(screen.getAllByText(noticeWords.apology)).toHaveLength(2)
  const [first] = buttons()
  await act(async () => void fireEvent.click(first as HTMLElement))
  expect(opened).toEqual(['thread-a'])
  await waitFor(() => expect(seen()).toHaveLength(1))
  expect(seen()).toMatchObject([{ input: { ids: ['1'.repeat(32), '2'.repeat(32)], ref: null } }])
  expect(screen.getAllByText(noticeWords.apology)).toHaveLength(1)
})

const visits = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    ...entry(1, 'visit_new', `visit-${nth}`),
    id: `${nth}`.padStart(32, '0'),
  }))

test('thirty of what stands on this page are one line that counts them, not thirty in front of the page', async () => {
  await show([...visits(30), { ...entry(2, 'visit_new', 'visit-0') }], 1)
  expect(screen.getByText(noticeCounts.visit_new?.(30) ?? '')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: noticeButtons.seen })))
  await waitFor(() => expect(seen()).toHaveLength(1))
  expect(seen()[0]?.input).toMatchObject({ ids: { length: 31 } })
  expect(buttons()).toEqual([])
})

test('more than one page: letters in front hide no booking, and all of them are put away at once', async () => {
  const letters = visits(60).map((one) => ({
    ...one,
    id: one.id.replace(/^0/, 'f'),
    kind: 'letter_new' as const,
  }))
  await show([...letters, ...visits(120)], 1)
  screen.getByText(noticeCounts.visit_new?.(120) ?? '')
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: noticeButtons.seen })))
  await waitFor(() => expect(seen()).toHaveLength(3))
  expect(seen().map(({ input }) => (input as { ids: string[] }).ids.length)).toEqual([50, 50, 20])
  await waitFor(() => expect(unread).toEqual(letters))
  expect(buttons()).toEqual([])
})

test('somebody who was away for months waits for four pages, not for all', async () => {
  await show(visits(1000), 1)
  screen.getByText(noticeCounts.visit_new?.(200) ?? '')
  expect(gateway.batches).toHaveLength(4)
})

test('a page that does not come leaves what was known, not a part of it', async () => {
  await show(visits(60), 1)
  const { answer } = gateway
  let broke = false
  gateway.answer = (call) => {
    if (!(call.input as { cursor?: string }).cursor) return answer(call)
    broke = true
    return { ok: false, error: 'BAD_INPUT', requestId: 'r' }
  }
  await act(async () => signal())
  await act(() => until(() => broke))
  await act(async () => undefined)
  screen.getByText(noticeCounts.visit_new?.(60) ?? '')
})

test('what has nothing to open is put away by saying so', async () => {
  await show([entry(1, 'promise_moved', 'thread-a')], 1)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: noticeButtons.seen })))
  await waitFor(() => expect(seen()).toHaveLength(1))
  expect(opened).toEqual([])
  expect(buttons()).toEqual([])
})

test('without a network what was known stays', async () => {
  await show([entry(1, 'promise_moved', null)], 1)
  gateway.online = false
  await act(async () => signal())
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(buttons()).toHaveLength(1)
})

test('a tap that the service did not take is not lost', async () => {
  await show([entry(1, 'promise_moved', null)], 1)
  const { answer } = gateway
  gateway.answer = (call) =>
    call.action === 'notice.seen' ? { ok: false, error: 'BUSY', requestId: 'r' } : answer(call)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: noticeButtons.seen })))
  await waitFor(() => expect(seen()).toHaveLength(1))
  await screen.findByRole('button', { name: noticeButtons.seen })
})

test('a signal brings what is new', async () => {
  await show([], 0)
  unread = [entry(1, 'apology', 'thread-a')]
  await act(async () => signal())
  await screen.findByRole('button')
})

describe('the staff’s own messages', () => {
  const withLeft = (left: number | null): void => {
    let now = left
    gateway = scriptGateway(({ action }) => {
      if (action === 'notice.accepted' && now !== null) now += 1
      return done({ templates: now === null ? [] : [{ name: 'duty', id: 't', left: now }] })
    })
    render(<Allowance />)
  }

  test('get scarce: one is told, and each tap allows one more', async () => {
    withLeft(3)
    await screen.findByText(allowanceWords.left(3))
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: allowanceWords.more })))
    await screen.findByText(allowanceWords.left(4))
  })

  test('are used up: it says where things go instead', async () => {
    withLeft(0)
    await screen.findByText(allowanceWords.left(0))
  })

  test.each([null, 5])('with %s left nothing is said', async (left) => {
    withLeft(left)
    await act(() => until(() => gateway.batches.length > 0))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(buttons()).toEqual([])
  })
})
