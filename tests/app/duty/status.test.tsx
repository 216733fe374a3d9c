import type { Output } from '@shared/contracts'
import { act, render, screen } from '@testing-library/react'
import { StatusLine } from '@/features/duty/StatusLine'
import { figuresWords, statusWords } from '@/features/duty/statusWords'
import { dutyWords } from '@/lib/copy/duty'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Status = Output<'duty.status'>
const words = dutyWords.status
const at = Date.parse('2026-11-21T23:10+08:00')
const closed: Status = {
  open: false,
  online: 0,
  waitMinutes: null,
  replyBy: Date.parse('2026-11-23T10:30+08:00'),
  known: true,
  medianMinutes: null,
  p90Minutes: null,
}
const said = (change: Partial<Status>, now = at): string =>
  statusWords({ status: 'ready', last: { ...closed, ...change, at } }, now)

test.each([
  ['on a Saturday night', {}, '现在是非工作时间，留言最晚 周一 10:30 前回复。'],
  ['with two there', { open: true, online: 2, waitMinutes: 8 }, '专家在线 2 人，约等 8 分钟。'],
  ['open, and nobody has come', { open: true }, '现在没有专家在线，留言最晚 周一 10:30 前回复。'],
  [
    'with people before',
    { open: true, online: 1 },
    '专家在线 1 人，前面有人在等，留言最晚 周一 10:30 前回复。',
  ],
  [
    'before a year without a table',
    { known: false },
    `现在是非工作时间，留言最晚 周一 10:30 前回复。${words.unknown}`,
  ],
] as const)('%s', (_name, change, expected) => {
  expect(said(change)).toBe(expected)
})

test('nobody on duty by night is not made to look like somebody', () => {
  expect(said({ online: 2 })).not.toContain('在线')
})

test('what was true an hour ago says so when the service cannot be reached', () => {
  const state = { status: 'away', last: { ...closed, at } } as const
  expect(statusWords(state, at + 60_000)).toBe(said({}))
  expect(statusWords(state, at + 40 * 60_000)).toContain('40 分钟前')
  expect(statusWords({ status: 'away', last: null }, at)).toBe(words.away)
})

test('waits are published when there are enough of them', () => {
  expect(figuresWords({ ...closed, at })).toBeNull()
  expect(figuresWords({ ...closed, medianMinutes: 31, p90Minutes: 95, at })).toBe(words.figures(31, 95))
  // Nine of ten have not come yet: that is said, not left out.
  expect(figuresWords({ ...closed, medianMinutes: 31, at })).toBe(words.figuresHalf(31))
  for (const said of [words.figures(31, 95), words.figuresHalf(31)])
    expect(said).toContain('还没有回复的信也算在内')
})

describe('on the page', () => {
  let gateway: ScriptedGateway
  const show = async (online = true) => {
    preparePhone()
    gateway = scriptGateway(() => done({ ...closed, open: true, online: 2, waitMinutes: 8 }))
    gateway.online = online
    render(<StatusLine />)
    await act(() => until(() => !online || gateway.batches.length > 0))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  }

  test('without a network before the first answer it promises nobody', async () => {
    await show(false)
    await screen.findByText(words.away)
  })

  test('one call, and the line it gave', async () => {
    await show()
    await screen.findByText('专家在线 2 人，约等 8 分钟。')
    const asked = gateway.batches
      .flatMap(({ calls }) => calls)
      .filter(({ action }) => action === 'duty.status')
    expect(asked).toHaveLength(1)
  })
})
