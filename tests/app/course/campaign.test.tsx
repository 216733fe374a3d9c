import { act, fireEvent, render, screen } from '@testing-library/react'
import { CampaignCard } from '@/features/course/CampaignCard'
import { learnServerTime } from '@/lib/clock/clock'
import sleepDay from '../../../catalog/courses/campaign-sleep-day.json'
import { journeys } from '../mocks/taro'
import { preparePhone } from '../support/phone'

const { title, from, to } = sleepDay.homeCard
const setClock = (at: number): void => {
  const now = Date.now()
  learnServerTime(at, now, now)
}
beforeEach(() => {
  preparePhone()
  journeys.length = 0
})
afterAll(() => setClock(Date.now()))

test('before its first day and after its last one there is no card', () => {
  for (const at of [`${from}T00:00:00+08:00`, `${to}T23:59:00+08:00`]) {
    const outside = Date.parse(at) + (at.startsWith(from) ? -60_000 : 120_000)
    setClock(outside)
    const page = render(<CampaignCard />)
    expect(screen.queryByText(title)).toBeNull()
    page.unmount()
    setClock(Date.parse(at))
    const shown = render(<CampaignCard />)
    screen.getByText(title)
    shown.unmount()
  }
})

test('it leads to the campaign', async () => {
  setClock(Date.parse(`${sleepDay.on}T12:00:00+08:00`))
  render(<CampaignCard />)
  await act(async () => void fireEvent.click(screen.getByRole('button')))
  expect(journeys.map(String)).toEqual([
    expect.stringContaining('packages/read/course/index?id=campaign-sleep-day'),
  ])
})
