import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: one breath, and a safety plan that reaches the help card; all without a network. */

const EXERCISE = 'packages/relax/exercise/index'

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string, ms?: number) =>
  weapp.until(() => weapp.current().text().includes(words), what, ms)

test('a newcomer finds no exercise: two taps in the home conversation lead to the exercises, offline', async () => {
  const home = await weapp.open('pages/chat/index')
  await weapp.until(() => home.find('你能做什么') !== undefined, 'the chip')
  weapp.setOnline(false)
  await home.tap('你能做什么')
  await home.tap('放松一下')
  await says('现在就慌、就难受', 'the exercises')
  await weapp.current().tap(/方块呼吸/)
  await weapp.until(() => weapp.current().route === EXERCISE, 'the exercise')
  await says('头晕、手麻、胸闷就停下', 'when to stop')
}, 30_000)

test('a breath that stands still on the phone: the second part comes by itself, and a pause holds it', async () => {
  const page = weapp.current()
  await page.tap('开始')
  await says('第 1 轮，共 10 轮', 'the first round')
  await weapp.until(() => page.find('先停一停') !== undefined, 'the way to pause')
  const second = () => /停住，不用力.*第 1 轮/s.test(page.text())
  await weapp.until(second, 'the second part', 8000)
  await page.tap('先停一停')
  await says('停在这里了', 'the pause')
  await page.tap('不做了')
  await says('到这里就好', 'the end')
}, 30_000)

test('a plan that leaves the phone or is readable on it: it is kept with the encrypted flag, and nothing is called', async () => {
  const calls = weapp.calls.length
  const page = await weapp.open(EXERCISE, { id: 'safety-plan' })
  await weapp.until(() => page.find('平静，开始写') !== undefined, 'the opening')
  await page.tap('平静，开始写')
  await page.type('它要来的样子，第 1 条', '整晚睡不着')
  await weapp.until(() => weapp.storage.get('plan/safety') !== undefined, 'the plan on the phone')
  expect(weapp.storage.get('plan/safety')?.encrypt).toBe(true)
  expect(JSON.stringify(weapp.calls.slice(calls))).not.toContain('整晚睡不着')
}, 30_000)

test('help without the plan in it: it stands before the first number, on any page, offline', async () => {
  const tab = await weapp.open('pages/me/index')
  await tab.tap('求助')
  await weapp.until(() => tab.text().includes('12356'), 'the help card', 1000)
  const text = tab.text()
  expect(text).toContain('整晚睡不着')
  expect(text.indexOf('我的安全计划')).toBeLessThan(text.indexOf('12356'))
}, 30_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
