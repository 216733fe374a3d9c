import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { refreshOffers } from '@/features/assessment/offers/offers'
import { keptSheets } from '@/features/assessment/sheet/keep'
import { TakeScale } from '@/features/assessment/take/TakeScale'
import { HelpCard } from '@/features/help/HelpCard'
import { closeHelp } from '@/lib/help/help'
import { flush, pending } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'
import { journeys } from '../mocks/taro'
import { preparePhone } from '../support/phone'
import { choose, pass, press, wait } from './support/person'
import { scriptService } from './support/service'

async function open(id = 'sds', service = scriptService()) {
  await act(async () => {
    await refreshSession()
    await refreshOffers()
  })
  render(
    <>
      <TakeScale id={id} />
      <HelpCard />
    </>,
  )
  await wait()
  return service
}

const progress = (): string => screen.getByRole('progressbar').getAttribute('aria-label') ?? ''

/** Answers every question of a scale that has `items` with the option at `position`. */
function answerAll(items: number, position = 1): void {
  for (let item = 1; item <= items; item += 1) choose(position)
}

/** Ends a complete sheet, until the page has gone on to its result. */
async function finish(): Promise<void> {
  await press('看结果')
  await waitFor(() => expect(journeys).toHaveLength(1))
}

beforeEach(() => {
  preparePhone()
  journeys.length = 0
  act(() => closeHelp())
})
afterEach(cleanup)

test('the introduction says period, length, that it is no diagnosis, and who sees it', async () => {
  await open()
  const text = document.body.textContent ?? ''
  for (const said of ['最近一星期', '20 题', '不是诊断', '只有你能看到', 'Zung 1965'])
    expect(text).toContain(said)
})

test('one tap answers one question; an impatient second tap answers nothing', async () => {
  await open()
  await press('开始')
  choose(2)
  expect(progress()).toBe('第 2 / 20 题')
  choose(2, 100)
  expect(progress()).toBe('第 2 / 20 题')
  choose(3)
  expect(progress()).toBe('第 3 / 20 题')
})

test('an earlier answer is changed in place by tapping its bubble; later ones stay', async () => {
  await open()
  await press('开始')
  answerAll(3, 2)
  await press(/第 1 题，你选了“小部分时间”/)
  expect(screen.getByRole('radiogroup').getAttribute('aria-label')).toContain('第 1 题')
  choose(4)
  expect(screen.getByRole('button', { name: /第 1 题，你选了“绝大部分或全部时间”/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /第 3 题，你选了“小部分时间”/ })).toBeTruthy()
  expect(progress()).toBe('第 4 / 20 题')
})

test('digits choose on a keyboard', async () => {
  await open()
  await press('开始')
  pass(1000)
  fireEvent.keyDown(screen.getByRole('radiogroup'), { key: '4' })
  expect(screen.getByRole('button', { name: /第 1 题，你选了“绝大部分或全部时间”/ })).toBeTruthy()
})

test('a sheet that was left at item 12 is offered again there, with every answer', async () => {
  await open()
  await press('开始')
  answerAll(11, 3)
  await wait()
  cleanup()
  await open()
  expect(document.body.textContent).toContain('上次做到第 12 题，继续？')
  await press('继续')
  expect(progress()).toBe('第 12 / 20 题')
  expect(screen.getAllByRole('button', { name: /你选了“相当多时间”/ })).toHaveLength(11)
})

test('starting over forgets the sheet', async () => {
  await open()
  await press('开始')
  answerAll(4)
  await wait()
  cleanup()
  await open()
  await press('重新开始')
  expect(await keptSheets()).toEqual([])
  await press('开始')
  expect(progress()).toBe('第 1 / 20 题')
})

test('pausing keeps everything and going on asks the same question', async () => {
  await open()
  await press('开始')
  answerAll(5)
  await press('暂停')
  expect(document.body.textContent).toContain('已暂停，答案都存好了。')
  await press('继续做')
  expect(progress()).toBe('第 6 / 20 题')
})

test('a finished sheet is stored once, and its result opens without asking again', async () => {
  const service = await open()
  await press('开始')
  answerAll(20, 2)
  await finish()
  const [submit, ...others] = service.received('assessment.submit')
  expect(others).toEqual([])
  expect(submit?.input).toMatchObject({ scale: 'sds', version: 1 })
  expect(Object.keys((submit?.input.answers ?? {}) as object)).toHaveLength(20)
  expect(submit?.key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
  expect(journeys).toEqual([expect.stringMatching(/^redirectTo .*result\/index\?id=result_/)])
  expect(await keptSheets()).toEqual([])
})

test('without a network the sheet waits in the outbox, under one key, and the result opens', async () => {
  const service = await open()
  await press('开始')
  answerAll(20, 1)
  service.gateway.online = false
  await finish()
  const waiting = (await pending()).filter(({ action }) => action === 'assessment.submit')
  expect(waiting).toHaveLength(1)
  const [kept] = await keptSheets()
  expect(kept?.sheet.stage.name).toBe('queued')
  expect(waiting[0]?.key).toContain(kept?.sheet.sheetId)
  expect(journeys.at(-1)).toMatch(/result\/index\?sheet=/)
})

test('kept on the phone only, nothing of the sheet is sent', async () => {
  const service = await open()
  fireEvent.click(screen.getByRole('switch', { name: '只存在我手机里' }))
  await press('开始')
  answerAll(20, 1)
  await finish()
  expect(service.received('assessment.submit')).toEqual([])
  expect(await pending()).toEqual([])
  const [kept] = await keptSheets()
  expect(kept?.sheet.stage.name).toBe('local')
})

test('a scale that was switched off meanwhile keeps the sheet and says why', async () => {
  const service = await open()
  await press('开始')
  answerAll(20, 1)
  service.refusals.push('SCALE_OFF')
  await finish()
  const [kept] = await keptSheets()
  expect(kept?.sheet.stage).toMatchObject({ name: 'held', why: 'off' })
  expect(Object.keys(kept?.sheet.answers ?? {})).toHaveLength(20)
})

test('a safety answer shows the help card on that tap with no network, and is reported once', async () => {
  const service = await open()
  await press('开始')
  answerAll(18, 1)
  service.gateway.online = false
  choose(3)
  expect(screen.getByRole('dialog').textContent).toContain('12356')
  act(() => closeHelp())
  expect(progress()).toBe('第 20 / 20 题')
  await wait()
  for (const position of [1, 3]) {
    await press(/第 19 题，你选了/)
    choose(position)
  }
  expect(screen.getByRole('dialog')).toBeTruthy()
  await wait()
  const reports = (await pending()).filter(({ action }) => action === 'safety.report')
  expect(reports.map(({ input }) => input)).toMatchObject([{ scale: 'sds', item: 19, code: 3 }])
  expect(reports[0]?.keep).toBe('untilSent')
  service.gateway.online = true
  await act(flush)
  expect(service.received('safety.report')).toHaveLength(1)
  expect(await pending()).toEqual([])
})

test('on a sheet that stays on the phone the card comes up all the same, and nothing is sent', async () => {
  const service = await open()
  fireEvent.click(screen.getByRole('switch', { name: '只存在我手机里' }))
  await press('开始')
  answerAll(18, 1)
  choose(4)
  expect(screen.getByRole('dialog').textContent).toContain('12356')
  await wait()
  expect(await pending()).toEqual([])
  expect(service.received('safety.report')).toEqual([])
})

test('outside its ages a scale says why, and offers others', async () => {
  const service = scriptService()
  service.birthMonth = '2012-01'
  await open('sds', service)
  const text = document.body.textContent ?? ''
  expect(text).toContain('18 岁及以上')
  expect(screen.getByRole('button', { name: /WHO-5/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开始' })).toBeNull()
})

test('an unknown age is asked first, for a scale that is made for certain ages', async () => {
  const service = scriptService()
  service.birthMonth = null
  await open('sds', service)
  expect(screen.getByRole('group', { name: '出生年月' })).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/出生年份/), { target: { value: '1980' } })
  fireEvent.change(screen.getByLabelText(/出生月份/), { target: { value: '5' } })
  await press('确定')
  expect(service.received('account.setBirth').map(({ input }) => input)).toEqual([{ birthMonth: '1980-05' }])
  expect(screen.getByRole('button', { name: '开始' })).toBeTruthy()
})

test('a scale without licensed wording is refused with the reason', async () => {
  await open('psqi')
  expect(document.body.textContent).toContain('需导入授权文本')
})

test('a scale that is off here, or unknown, is refused with a way on', async () => {
  await open('cesd')
  expect(document.body.textContent).toContain('暂时没有开放')
  cleanup()
  await open('nosuch')
  expect(document.body.textContent).toContain('没有找到这份量表')
})
