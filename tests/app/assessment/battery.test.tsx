import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { BatteryScreen } from '@/features/assessment/battery/BatteryScreen'
import { refreshOffers } from '@/features/assessment/offers/offers'
import { assessmentWords } from '@/lib/copy/assessment'
import { refreshSession } from '@/lib/session/session'
import { preparePhone } from '../support/phone'
import { choose, press, wait } from './support/person'
import { scriptService } from './support/service'

async function open(id: string, service = scriptService()) {
  await act(async () => {
    await refreshSession()
    await refreshOffers()
  })
  render(<BatteryScreen id={id} />)
  await wait()
  return service
}

const text = (): string => document.body.textContent ?? ''
const progress = (): string => screen.getByRole('progressbar').getAttribute('aria-label') ?? ''

async function answerLeg(items: number, last: '下一份' | '看结果'): Promise<void> {
  for (let item = 1; item <= items; item += 1) choose(1)
  await press(last)
}

beforeEach(preparePhone)
afterEach(cleanup)

test('a check-up is one flow with one progress, and ends in one page over all scales', async () => {
  const service = await open('adult')
  await press('开始体检')
  expect(progress()).toBe('第 1 / 3 份，第 1 / 5 题')
  await answerLeg(5, '下一份')
  await waitFor(() => expect(progress()).toBe('第 2 / 3 份，第 1 / 9 题'))
  await answerLeg(9, '下一份')
  await waitFor(() => expect(progress()).toBe('第 3 / 3 份，第 1 / 7 题'))
  await answerLeg(7, '看结果')
  await waitFor(() => expect(text()).toContain('分数不能相加'))
  const runs = service.received('assessment.submit').map(({ input }) => input.batteryRun as { runId: string })
  expect(runs).toHaveLength(3)
  expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1)
})

test('a run that was left in its second scale goes on there, with the answers given', async () => {
  await open('adult')
  await press('开始体检')
  await answerLeg(5, '下一份')
  await waitFor(() => expect(progress()).toBe('第 2 / 3 份，第 1 / 9 题'))
  for (let item = 1; item <= 4; item += 1) choose(2)
  await wait()
  cleanup()
  await open('adult')
  expect(text()).toContain('上次做到第 2 / 3 份')
  await press('接着做')
  await waitFor(() => expect(progress()).toBe('第 2 / 3 份，第 5 / 9 题'))
})

test('a scale that is not made for this age, or is off, is left out with words', async () => {
  const service = scriptService()
  service.on = ['who5', 'gds15']
  await open('elder', service)
  expect(text()).toContain('适合 60 岁及以上，这次不做')
  expect(text()).toContain('这里暂时没有开放，这次不做')
  await press('开始体检')
  expect(progress()).toBe('第 1 / 1 份，第 1 / 5 题')
})

test('an unknown check-up is refused with a way on', async () => {
  await open('nosuch')
  expect(text()).toContain('没有找到这个体检项目')
})

test('重新开始 asks once, and takes what was begun of the open scale along', async () => {
  await open('adult')
  await press('开始体检')
  for (let item = 1; item <= 3; item += 1) choose(2)
  await wait()
  cleanup()
  await open('adult')
  await press('重新开始')
  expect(text()).toContain('从头再做一次')
  await press('接着上次的')
  expect(text()).toContain('上次做到第 1 / 3 份')
  await press('重新开始')
  const sure = within(screen.getByRole('dialog')).getByRole('button', { name: '重新开始' })
  await act(async () => void fireEvent.click(sure))
  await waitFor(() => expect(text()).not.toContain('上次做到'))
  expect(Object.keys(localStorage).filter((key) => /draft\/(leg|battery)-/.test(key))).toEqual([])
})

test('a phone that is full says so while the check-up goes on from memory', async () => {
  await open('adult')
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await press('开始体检')
  expect(text()).toContain(assessmentWords.taking.notSaved)
  full.mockRestore()
})
