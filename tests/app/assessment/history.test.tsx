import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { HistoryScreen } from '@/features/assessment/history/HistoryScreen'
import { showRecord } from '@/features/assessment/history/records'
import { UNDO_MS } from '@/features/assessment/history/useRemoval'
import { ResultScreen } from '@/features/assessment/result/ResultScreen'
import type { StoredResult } from '@/features/assessment/sheet/outcome'
import { journeys } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { press, wait } from './support/person'

const DAY = 24 * 60 * 60 * 1000

const result = (index: number, standard: number): StoredResult => ({
  id: `result-${index}`.padEnd(22, '0'),
  scale: 'sds',
  version: 1,
  takenAt: Date.now() - index * 7 * DAY,
  score: {
    metrics: { raw: Math.ceil(standard / 1.25), standard },
    bands: { cn_norm: standard >= 53 ? 'mild' : 'none' },
    critical: [],
    highSubscales: [],
    valid: true,
  },
})

/** A service with these results, two a page, that deletes what it is told to. */
function serve(results: readonly StoredResult[]): ScriptedGateway & { readonly deleted: string[] } {
  const deleted: string[] = []
  const gateway = scriptGateway(({ action, input }) => {
    const { id, cursor } = input as { id?: string; cursor?: string }
    if (action === 'assessment.delete' && id !== undefined) {
      deleted.push(id)
      return done({ deleted: true })
    }
    if (action === 'assessment.catalog') return done({ scales: [] })
    const left = results.filter((one) => !deleted.includes(one.id))
    const from = cursor === undefined ? 0 : Number(cursor)
    const next = from + 2 < left.length ? String(from + 2) : null
    return done({ results: left.slice(from, from + 2), cursor: next })
  })
  return Object.assign(gateway, { deleted })
}

async function open(): Promise<void> {
  render(<HistoryScreen />)
  await wait()
}

const text = (): string => document.body.textContent ?? ''
const rows = (): number => screen.queryAllByRole('button', { name: /^删除 / }).length

beforeEach(() => {
  preparePhone()
  // What an earlier test removed is there again in the next one's service.
  for (let index = 0; index < 5; index++) showRecord(result(index, 50).id)
  journeys.length = 0
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('an empty record says what will be here and leads to the tests', async () => {
  serve([])
  await open()
  expect(text()).toContain('还没有记录')
  await press('做个自测')
  expect(journeys).toEqual(['switchTab /pages/assess/index'])
})

test('two results of one scale make a line, one does not', async () => {
  serve([result(0, 60), result(1, 48)])
  await open()
  expect(screen.getByRole('img', { name: /2 次结果，第一次 48 分，最近一次 60 分/ })).toBeTruthy()
  cleanup()
  serve([result(0, 60)])
  await open()
  expect(screen.queryByRole('img', { name: /次结果/ })).toBeNull()
})

test('earlier results come by page until there are none', async () => {
  serve([0, 1, 2, 3, 4].map((index) => result(index, 50 + index)))
  await open()
  expect(rows()).toBe(2)
  await press('更早的记录')
  expect(rows()).toBe(4)
  await press('更早的记录')
  expect(rows()).toBe(5)
  expect(screen.queryByRole('button', { name: '更早的记录' })).toBeNull()
})

async function askToDelete(index: number): Promise<void> {
  const buttons = screen.getAllByRole('button', { name: /^删除 / })
  const button = buttons[index]
  if (button === undefined) throw new Error('no such row')
  fireEvent.click(button)
  await wait()
}

const confirm = (): void => {
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }))
}

test('deleting asks once, names what goes, and can be taken back', async () => {
  const service = serve([result(0, 60), result(1, 48)])
  await open()
  await askToDelete(0)
  expect(screen.getByRole('dialog').textContent).toContain('60 分')
  confirm()
  await wait()
  expect(rows()).toBe(1)
  await press('撤销')
  expect(rows()).toBe(2)
  expect(service.deleted).toEqual([])
})

test('after the moment to take it back the service deletes, once', async () => {
  const service = serve([result(0, 60), result(1, 48)])
  await open()
  await askToDelete(0)
  jest.useFakeTimers()
  confirm()
  await act(() => jest.advanceTimersByTimeAsync(UNDO_MS + 1000))
  jest.useRealTimers()
  await wait()
  expect(service.deleted).toEqual([result(0, 60).id])
  expect(rows()).toBe(1)
})

test('leaving the page carries out what was confirmed', async () => {
  const service = serve([result(0, 60)])
  await open()
  await askToDelete(0)
  confirm()
  cleanup()
  await wait()
  expect(service.deleted).toEqual([result(0, 60).id])
})

test('offline, the last good list stays with its age', async () => {
  const service = serve([result(0, 60)])
  await open()
  cleanup()
  service.online = false
  await open()
  await wait(900)
  expect(rows()).toBe(1)
  expect(text()).toContain('现在没有网络')
  expect(text()).toContain('取到的记录')
})

test('what was removed is on no page from the tap on, and is back everywhere when it is undone', async () => {
  const kept = result(0, 60)
  const gateway = serve([kept])
  const { answer } = gateway
  gateway.answer = (call) =>
    call.action === 'assessment.get' ? done({ result: kept, answers: {} }) : answer(call)
  await open()
  render(<ResultScreen place={{ kind: 'stored', id: kept.id }} />)
  await wait()
  expect(text()).toContain('筛查提示')
  await askToDelete(0)
  await press('删除')
  expect(text()).toContain('没有找到这个结果')
  expect(rows()).toBe(0)
  await press('撤销')
  expect(text()).toContain('筛查提示')
  expect(rows()).toBe(1)
  expect(gateway.deleted).toEqual([])
})

test('a result of a scale version that this app does not know stays in the list, and says what to do', async () => {
  const odd = { ...result(0, 60), version: 99 }
  const gateway = serve([odd])
  const { answer } = gateway
  gateway.answer = (call) =>
    call.action === 'assessment.get' ? done({ result: odd, answers: {} }) : answer(call)
  await open()
  expect(rows()).toBe(1)
  expect(text()).toContain('更新小程序后可以看')
  cleanup()
  render(<ResultScreen place={{ kind: 'stored', id: odd.id }} />)
  await wait()
  expect(text()).toContain('结果还在，更新小程序后就能看')
})
