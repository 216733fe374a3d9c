import { startWeapp, type Weapp, type WeappPage } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/**
 * J1 in the compiled mini-program: what ships to the phone, run by the simulator, on the real functions. The score
 * is worked out here from the printed key, before the program says it.
 */

/** Codes of the twenty SDS items. Item 19 is 2: a safety answer. */
const codes = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2, 2]
const reversed = new Set([2, 5, 6, 11, 12, 14, 16, 17, 18, 20])
const raw = codes.reduce((sum, code, index) => sum + (reversed.has(index + 1) ? 5 - code : code), 0)
const standard = Math.floor((raw * 5) / 4)
const labels = ['没有或很少时间', '小部分时间', '相当多时间', '绝大部分或全部时间']
const TAKE = 'packages/assessment/take/index'

let xinyu: RunningXinyu
let weapp: Weapp

const radios = (page: WeappPage): string[] =>
  page.pressables().flatMap((one) => (one.role === 'radio' ? [one.label] : []))
const asks = (no: number): boolean => weapp.current().text().includes(`第 ${no} 题，共 20 题`)

/** A tap in the first moment of an item is taken for the second half of a double tap, and ignored. */
const afterDoubleTap = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450))

async function answer(no: number, code: number): Promise<void> {
  await weapp.until(() => asks(no), `item ${no}`)
  await afterDoubleTap()
  await weapp.current().tap(labels[code - 1] ?? '')
}

beforeAll(async () => {
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)

afterAll(async () => {
  await xinyu?.stop()
})

test('the expected score stands before the program is asked', () => {
  expect({ raw, standard }).toEqual({ raw: 47, standard: 58 })
})

test('a newcomer finds no way in: the home conversation leads to SDS in two taps', async () => {
  const home = await weapp.open('pages/chat/index')
  await weapp.until(() => home.find('做个自测') !== undefined, 'the first chips')
  expect(home.text()).toContain('程序')
  expect(home.find('求助')).toBeDefined()
  await home.tap('做个自测')
  await weapp.until(() => home.find(/抑郁自评量表/) !== undefined, 'the tests on offer')
  await home.tap(/抑郁自评量表/)
  await weapp.until(() => weapp.current().route === TAKE, 'the sheet')
}, 30_000)

test('an age gate that can be walked past: the birth month is asked before anything sensitive', async () => {
  await weapp.until(() => weapp.current().text().includes('出生年月'), 'the question of age')
  expect(weapp.current().find('确定')?.label).toContain('不可用')
  await weapp.current().type('出生年份', '1990')
  await weapp.current().type('出生月份', '6')
  await weapp.current().tap('确定')
  await weapp.until(() => weapp.current().find('开始') !== undefined, 'the introduction')
  expect(weapp.current().text()).toContain('最近一星期')
  expect(weapp.current().text()).toContain('筛查提示，不是诊断')
}, 30_000)

test('a killed phone loses the sheet: twelve answers are there again, and written with the encrypted flag', async () => {
  await weapp.current().tap('开始')
  for (let no = 1; no <= 12; no += 1) await answer(no, codes[no - 1] ?? 1)
  await weapp.until(() => asks(13), 'item 13')
  const kept = [...weapp.storage].filter(([key]) => key.startsWith('draft/'))
  expect(kept.map(([key, { encrypt }]) => ({ key, encrypt }))).toEqual([{ key: 'draft/sds', encrypt: true }])

  const again = await weapp.open(TAKE, { scale: 'sds' })
  await weapp.until(() => again.text().includes('继续？'), 'the offer to go on')
  expect(again.text()).toContain('第 13 题')
  await again.tap('继续')
  await weapp.until(() => asks(13), 'item 13 after the kill')
  expect(again.find(`第 2 题，你选了“${labels[1]}”，点一下可以修改`)).toBeDefined()
}, 60_000)

test('a wrong tap cannot be taken back: an earlier answer changes in place', async () => {
  await weapp.current().tap('第 1 题，你选了')
  await weapp.until(() => weapp.current().text().includes('修改第 1 题'), 'the earlier item')
  await afterDoubleTap()
  await weapp.current().tap('绝大部分或全部时间')
  await weapp.until(
    () => weapp.current().find(`第 1 题，你选了“${labels[3]}”，点一下可以修改`) !== undefined,
    'the change',
  )
  await weapp.current().tap('第 1 题，你选了')
  await weapp.until(() => weapp.current().text().includes('修改第 1 题'), 'the item again')
  await afterDoubleTap()
  await weapp.current().tap('没有或很少时间')
  await weapp.until(() => asks(13), 'item 13 after the changes')
}, 30_000)

test('help that waits for a network: the card is up on the tap of item 19, with nothing but the phone', async () => {
  for (let no = 13; no <= 18; no += 1) await answer(no, codes[no - 1] ?? 1)
  await weapp.until(() => asks(19), 'item 19')
  await afterDoubleTap()
  weapp.setOnline(false)
  await weapp.current().tap('小部分时间')
  await weapp.until(() => weapp.current().text().includes('12356'), 'the help card', 1000)
  expect(weapp.current().text()).toContain('110')
  expect(weapp.current().text()).toContain('120')
  await weapp.current().tap(/打电话，.*12356/)
  expect(weapp.phoneCalls).toEqual(['12356'])
  await weapp.current().tap('关闭')
  await weapp.until(() => asks(20), 'item 20 after the card')
}, 60_000)

test('the alert dies with the network: it waits on the phone and is sent when the network returns', async () => {
  const reports = (): number =>
    weapp.calls.filter(({ data }) => JSON.stringify(data).includes('safety.report')).length
  const waiting = [...weapp.storage.values()].some(({ data }) =>
    JSON.stringify(data).includes('safety.report'),
  )
  expect(waiting).toBe(true)
  const before = reports()
  weapp.setOnline(true)
  await weapp.until(() => reports() > before, 'the report', 20_000)
  await weapp.until(
    () => ![...weapp.storage.values()].some(({ data }) => JSON.stringify(data).includes('safety.report')),
    'the receipt of the report',
    20_000,
  )
}, 60_000)

test('a wrong score on the phone: raw and standard are those that were worked out by hand', async () => {
  await answer(20, codes[19] ?? 1)
  await weapp.until(() => weapp.current().find('看结果') !== undefined, 'the end of the sheet')
  expect(radios(weapp.current())).toEqual([])
  await weapp.current().tap('看结果')
  await weapp.until(() => weapp.current().find('同意并保存') !== undefined, 'the question before storing')
  await weapp.current().tap('我已读过上面的说明')
  await weapp.current().tap('同意并保存')
  await weapp.until(() => weapp.current().text().includes('可能意味着什么'), 'the result', 20_000)
  const page = weapp.current()
  expect(page.text()).toContain('筛查提示，不是诊断')
  expect(page.text()).toContain('不能说明什么')
  await page.tap('分数是怎么来的')
  await weapp.until(() => page.text().includes('1.25'), 'the worked sum')
  expect(page.text()).toContain(`粗分 ${raw}`)
  expect(page.text()).toContain(`标准分 ${standard}`)
  expect(page.text()).not.toMatch(/确诊|治疗|治愈|患者/)
}, 60_000)

test('a result that stays behind on the phone: the service has it, the phone does not', async () => {
  await weapp.until(
    () => ![...weapp.storage.values()].some(({ data }) => JSON.stringify(data).includes('assessment.submit')),
    'the receipt of the sheet',
    20_000,
  )
  const left = JSON.stringify([...weapp.storage].filter(([key]) => !key.startsWith('draft/')))
  expect(left).not.toContain('"answers"')
  const history = await weapp.open('packages/assessment/history/index')
  await weapp.until(() => history.text().includes(`${standard} 分`), 'the record', 20_000)
}, 60_000)

test('a week later it is taken again, without asking age or consent twice, and the two make a line', async () => {
  await post(xinyu.origin, '/gateway/clock', { advanceMs: 7 * 86_400_000 })
  const take = await weapp.open(TAKE, { scale: 'sds' })
  await weapp.until(() => take.find('开始') !== undefined, 'the introduction again')
  await take.tap('开始')
  for (let no = 1; no <= 20; no += 1) await answer(no, reversed.has(no) ? 4 : 1)
  await weapp.until(() => weapp.current().find('看结果') !== undefined, 'the end of the second sheet')
  await weapp.current().tap('看结果')
  await weapp.until(() => weapp.current().text().includes('可能意味着什么'), 'the second result', 20_000)
  expect(weapp.current().find('同意并保存')).toBeUndefined()
  const history = await weapp.open('packages/assessment/history/index')
  const line = `抑郁自评量表（SDS），2 次结果，第一次 ${standard} 分，最近一次 25 分`
  await weapp.until(() => history.says(line), 'the line over time', 20_000)
}, 90_000)

test('a power cut of the service: after the restart both results are there', async () => {
  const { dataDir, origin } = xinyu
  await xinyu.kill9()
  xinyu = await startXinyu({ dataDir, port: Number(new URL(origin).port) })
  const history = await weapp.open('packages/assessment/history/index')
  await weapp.until(() => history.text().includes(`${standard} 分`), 'the first record', 20_000)
  expect(history.text()).toContain('25 分')
}, 120_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
