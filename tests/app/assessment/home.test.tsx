import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AssessHome } from '@/features/assessment/home/AssessHome'
import { beginSheet } from '@/features/assessment/sheet/begin'
import { keepSheet } from '@/features/assessment/sheet/keep'
import { journeys } from '../mocks/taro'
import { preparePhone } from '../support/phone'
import { press, wait } from './support/person'
import { scriptService } from './support/service'

async function open(): Promise<void> {
  render(<AssessHome />)
  await wait()
}

const cards = (): string[] =>
  screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
const text = (): string => document.body.textContent ?? ''

beforeEach(() => {
  preparePhone()
  journeys.length = 0
})
afterEach(cleanup)

test('without a network the package itself offers what this region had on', async () => {
  scriptService().gateway.online = false
  await open()
  expect(text()).toContain('现在没有网络')
  for (const name of ['SDS', 'SAS', 'PHQ-9', 'GAD-7'])
    expect(cards().some((card) => card.includes(name))).toBe(true)
  expect(cards().some((card) => card.includes('CES-D'))).toBe(false)
})

test('a card says what the scale is for, how long it is, for whom, and whose it is', async () => {
  scriptService()
  await open()
  const card = cards().find((one) => one.includes('SDS')) ?? ''
  for (const said of ['最近一周', '约 5 分钟', '20 题', '18 岁及以上', '来源：Zung 1965'])
    expect(card).toContain(said)
})

test('only what the service has on is offered', async () => {
  const service = scriptService()
  service.on = ['phq9']
  await open()
  expect(cards().some((card) => card.includes('PHQ-9'))).toBe(true)
  expect(cards().some((card) => card.includes('（SDS）'))).toBe(false)
})

test('choosing a need shows the scales for it, and a tap opens one', async () => {
  scriptService()
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '紧张焦虑' }))
  expect(cards().some((card) => card.includes('GAD-7'))).toBe(true)
  expect(cards().some((card) => card.startsWith('抑郁自评量表'))).toBe(false)
  await press(/GAD-7/)
  expect(journeys).toEqual(['navigateTo /packages/assessment/take/index?scale=gad7'])
})

test('a sheet that was begun stands first, with how far it is', async () => {
  scriptService()
  const sheet = await beginSheet({ id: 'sds', version: 1 }, { localOnly: false, startedAt: 1 })
  await keepSheet({ ...sheet, answers: { 1: 2, 2: 3 } })
  await open()
  expect(cards()[0]).toContain('继续 抑郁自评量表（SDS）')
  expect(text()).toContain('已答 2 / 20 题')
})
