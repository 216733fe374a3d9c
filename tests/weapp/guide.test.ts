import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: the guide finds what fits, keeps the words, and forgets the talk when told to. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) => weapp.until(() => weapp.current().text().includes(words), what)
const kept = (): string => weapp.storage.get('guide/talk')?.data as string

test('what is typed leaves the phone: the guide finds by its own lists, and nothing is called with the words', async () => {
  const page = await weapp.open('pages/chat/index')
  await says('一个程序', 'the greeting')
  weapp.setOnline(false)
  await page.type('想说点什么', '最近睡不着，心慌')
  await page.tap('发送')
  await says('因为你提到了“睡不着”、“心慌”', 'the reason')
  expect(page.find(/焦虑自评（GAD-7）/)).toBeDefined()
  expect(JSON.stringify(weapp.calls)).not.toContain('睡不着')
  weapp.setOnline(true)
}, 30_000)

test('the talk that anybody can read on the phone: it is kept with the encrypted flag, without the words', async () => {
  await weapp.current().tap('你能做什么')
  await weapp.until(() => kept()?.includes('替代专家'), 'the talk on the phone')
  expect(weapp.storage.get('guide/talk')?.encrypt).toBe(true)
  expect(kept()).not.toContain('最近睡不着')
  expect(weapp.storage.get('text/guide/typed')).toMatchObject({ encrypt: true })
}, 30_000)

test('a talk that cannot be got rid of: one tap, and the words in the field stay', async () => {
  await weapp.current().tap('清空对话')
  await weapp.until(() => !weapp.current().text().includes('替代专家'), 'the talk gone')
  await weapp.until(() => !kept().includes('替代专家'), 'the talk gone from the phone')
  expect(weapp.storage.get('text/guide/typed')?.data).toContain('最近睡不着')
}, 30_000)

test('the words that were typed become a letter in one tap', async () => {
  const page = weapp.current()
  await page.tap('写成一封信')
  await weapp.until(() => weapp.current().route === 'packages/letters/compose/index', 'the letter')
  expect(weapp.storage.get('text/letter/new')?.data).toContain('最近睡不着，心慌')
}, 30_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
