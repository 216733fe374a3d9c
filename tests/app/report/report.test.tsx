import type { Output } from '@shared/contracts'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ReportScreen } from '@/features/report/ReportScreen'
import { linesOf, reportText } from '@/features/report/reportText'
import { nowAt } from '@/lib/clock/clock'
import { reportWords as words } from '@/lib/copy/report'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

type Report = NonNullable<Output<'staff.report.day'>['report']>
const shown: Report['shown'] = {
  lettersIn: 42,
  answeredInTime: 30,
  answeredLate: 2,
  breached: 3,
  medianMinutes: 35,
  p90Minutes: 88,
  openTotal: 7,
  open: { safety: 1, overdue: 2, due: 4 },
  crisis: { opened: 3, inTime: 2, escalated: 1 },
  duty: { serviceGapMinutes: 180, crisisGapMinutes: 0, unconfirmed: 1 },
  noticesFailed: 0,
}
const shared = { ...shown, open: null, crisis: null }
const on = '2026-11-24'

let gateway: ScriptedGateway
let report: Report | null
beforeEach(() => {
  preparePhone()
  report = { countedAt: nowAt(), shown, shared }
  gateway = scriptGateway(({ input }) => done({ on: (input as { on: string }).on, report }))
})

test('text that leaves the desk has no number that could point at somebody, and says that it is missing', () => {
  const text = reportText('示例', on, shared)
  expect(text).toContain('来信：42')
  expect(text).toContain(`其中 提到安全：${words.hidden}`)
  expect(text).toContain(`呼叫值班：${words.hidden}`)
  expect(text.split('\n')).toHaveLength(linesOf(shared).length + 1)
})

test('what is copied is the shared version, not what is on screen', async () => {
  const written: string[] = []
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } })
  render(<ReportScreen />)
  const copy = await screen.findByText(words.copy)
  await act(async () => void fireEvent.click(copy))
  await screen.findByText(words.copied)
  expect(written).toHaveLength(1)
  expect(written[0]).toContain(`呼叫值班：${words.hidden}`)
})

test('a day that nobody counted says so, and the day before is one tap away', async () => {
  report = null
  render(<ReportScreen />)
  await screen.findByText(new RegExp(words.none))
  const before = gateway.batches.length
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: words.earlier })))
  await screen.findByText(new RegExp(words.none))
  expect(gateway.batches.length).toBeGreaterThan(before)
})

test('without a network it says that nothing is lost, and can be asked again', async () => {
  gateway.online = false
  render(<ReportScreen />)
  await screen.findByText(words.offline)
  gateway.online = true
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /重试/ })))
  await screen.findByText('42')
})

test('a day that was counted days later does not pass for one that was counted in time', async () => {
  render(<ReportScreen />)
  expect(await screen.findByText(/ 统计$/)).toBeTruthy()
  report = { countedAt: nowAt() + 2 * 86_400_000, shown, shared }
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: words.earlier })))
  await screen.findByText(/补统计，待回的信是那时还欠着的$/)
})
