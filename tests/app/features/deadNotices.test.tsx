import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { DeadNotices } from '@/features/notice/DeadNotices'
import { nowAt } from '@/lib/clock/clock'
import { deadWords, noticeWords } from '@/lib/copy/notice'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const id = 'a'.repeat(32)
const dead = {
  id,
  kind: 'crisis_page',
  at: nowAt() - 3_600_000,
  rounds: 18,
  tried: { app: 'ok', subscribe: 'noQuota', robot: 'limited' },
} as const

let gateway: ScriptedGateway
let notices: (typeof dead)[]
beforeEach(() => {
  preparePhone()
  notices = [dead]
  gateway = scriptGateway(({ action }) => {
    if (action === 'staff.notice.dead') return done({ notices })
    notices = []
    return done({ id })
  })
})
const sent = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'staff.notice.retry')

test('what reached nobody is not silent: it says what, and what each channel answered', async () => {
  render(<DeadNotices />)
  const line = await screen.findByText(new RegExp(noticeWords.crisis_page))
  expect(line.textContent).toContain('订阅消息 没有授权次数，工作群 超过平台上限')
})

test('once more is one tap, for that one alone', async () => {
  render(<DeadNotices />)
  await screen.findByText(new RegExp(noticeWords.crisis_page))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: deadWords.retry })))
  await waitFor(() => expect(sent()).toMatchObject([{ input: { id } }]))
  await waitFor(() => expect(screen.queryByText(new RegExp(noticeWords.crisis_page))).toBeNull())
})

test('a service that cannot be reached does not look like one without failures', async () => {
  gateway.online = false
  render(<DeadNotices />)
  await screen.findByText(deadWords.failed)
})
