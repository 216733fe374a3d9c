import { scaleCatalog } from '@catalog/scales/all'
import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap } from '@shared/domain/assessment/types'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { modelOf } from '@/features/assessment/result/modelOf'
import { ResultScreen } from '@/features/assessment/result/ResultScreen'
import { scaleOf } from '@/features/assessment/scales/definitions'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'
import { wait } from './support/person'

const ID = 'r'.repeat(22)

/** A stored result of SDS with every item answered by the same code, unless said otherwise. */
function stored(code: number, change: Record<string, number> = {}) {
  const sds = scaleOf('sds')
  if (sds === null) throw new Error('SDS is in the catalogue')
  const answers = { ...Object.fromEntries(sds.items.map(({ no }) => [String(no), code])), ...change }
  const scored = scoreSheet(sds, answers)
  if (!scored.ok) throw new Error('the sheet is whole')
  return { result: { id: ID, scale: 'sds', version: 1, takenAt: Date.now(), score: scored.score }, answers }
}

async function open(answer: ReturnType<typeof stored> | { error: string }): Promise<ScriptedGateway> {
  const gateway = scriptGateway(() =>
    'error' in answer ? ({ ok: false, error: answer.error, requestId: 'r' } as never) : done(answer),
  )
  render(<ResultScreen place={{ kind: 'stored', id: ID }} />)
  await wait()
  return gateway
}

const text = (): string => document.body.textContent ?? ''

beforeEach(preparePhone)
afterEach(cleanup)

test('three lines in words come first, and say that it is no diagnosis', async () => {
  await open(stored(2))
  const at = ['可能意味着什么', '不能说明什么', '下一步', '在量表上的位置'].map((title) =>
    text().indexOf(title),
  )
  expect(at.every((place) => place >= 0)).toBe(true)
  expect([...at].sort((a, b) => a - b)).toEqual(at)
  expect(text()).toContain('筛查提示，不是诊断')
})

test('the picture says in words what it shows', async () => {
  await open(stored(2))
  const picture = screen.getByRole('img', { name: /范围 25 到 100/ })
  expect(picture.getAttribute('aria-label')).toContain('62 分')
})

test('the sum behind the fold can be checked with pencil and paper', async () => {
  await open(stored(2))
  expect(text()).not.toContain('计算过程')
  fireEvent.click(screen.getByRole('button', { name: '分数是怎么来的' }))
  // Ten forward items of 2, ten reversed of 5 - 2; 50 × 1.25 = 62.5, of which the whole part counts.
  expect(text()).toContain('粗分 = 10 道正向题合计 20 + 10 道反向题（按 5 − 所选分值换算）合计 30 = 50')
  expect(text()).toContain('标准分 = 粗分 50 × 1.25，只取整数部分 = 62')
  for (const said of ['中国常模', '小数部分舍去', 'SDS 第 1 版', 'Zung 1965']) expect(text()).toContain(said)
})

test('after a safety answer there is a quiet line and a way to help, without a level', async () => {
  await open(stored(1, { 19: 3 }))
  expect(text()).toContain('不管分数怎样')
  expect(screen.getAllByRole('button', { name: '看看可以找谁' }).length).toBeGreaterThan(0)
  expect(text()).not.toMatch(/高危|中危|低危|危险等级/)
})

test('a foreign or deleted result gets kind words, the same for both', async () => {
  await open({ error: 'NOT_FOUND' })
  expect(text()).toContain('没有找到这个结果')
  cleanup()
  await open({ error: 'BAD_INPUT' })
  expect(text()).toContain('没有找到这个结果')
})

test('without a network the page says so and opens on 重试', async () => {
  const gateway = scriptGateway(() => done(stored(2)))
  gateway.online = false
  render(<ResultScreen place={{ kind: 'stored', id: ID }} />)
  await wait(900)
  expect(text()).toContain('现在没有网络')
  gateway.online = true
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await wait()
  expect(text()).toContain('可能意味着什么')
})

/** Every item answered with the first, or the last, of its options. */
function sheetOf(scale: (typeof scaleCatalog)[number], last: boolean): AnswerMap {
  return Object.fromEntries(
    scale.items.map(({ no, options }) => {
      const set = scale.option_sets[options] ?? []
      return [String(no), (last ? set[set.length - 1] : set[0])?.value ?? 0]
    }),
  )
}

const takeable = scaleCatalog.filter((scale) => scale.licence.ship_wording !== 'no')

test.each(takeable.map((scale) => [scale.id, scale] as const))(
  '%s: lowest and highest sheet both get words, a place inside the range and a sum that ends in the score',
  (_id, scale) => {
    for (const last of [false, true]) {
      const answers = sheetOf(scale, last)
      const scored = scoreSheet(scale, answers)
      if (!scored.ok) throw new Error(scored.error.code)
      const model = modelOf(scale, { score: scored.score, answers, takenAt: 0 })
      expect(model.readings.length).toBeGreaterThan(0)
      for (const { words, value, min, max, stretches, here, valueText } of model.readings) {
        expect(words.mean.length * words.cannot.length * words.next.length).toBeGreaterThan(0)
        expect(value).toBeGreaterThanOrEqual(min)
        expect(value).toBeLessThanOrEqual(max)
        if (stretches.length > 0) expect(here).toBeGreaterThanOrEqual(0)
        expect(model.facts.find(({ label }) => label === '计算过程')?.text).toContain(`= ${valueText}`)
      }
    }
  },
)
