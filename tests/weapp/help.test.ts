import { callAs } from '../support/personas'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J2 in the compiled mini-program: somebody asks for a person, and sees at each step what is true of it. */

const phone = '13900000000'

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-30T09:30:00+08:00' })
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string, ms = 15_000) =>
  weapp.until(() => weapp.current().text().includes(words), what, ms)

/** The cases that staff on duty see. */
const cases = async () => (await callAs(xinyu.origin, 'expert', 'staff.safety.list', {})).open

test('a call that was taken for made while there is no network: it says that it has not gone out, and to dial', async () => {
  const page = await weapp.open('pages/me/index')
  await weapp.until(() => page.find('求助') !== undefined, 'the way to help')
  weapp.setOnline(false)
  await page.tap('求助')
  await says('12356', 'the help card', 1000)
  await page.tap(/请值班专家联系我/)
  await weapp.until(() => page.find('通知值班的人') !== undefined, 'the form')
  await page.type('方便接的电话（可以不留）', phone)
  await page.tap('通知值班的人')
  await says('还没有发出去', 'that it has not gone out')
  expect(await cases()).toEqual([])
}, 60_000)

test('taken for heard while nobody is on duty: with the network back it goes out once, and says that nobody looks', async () => {
  weapp.setOnline(true)
  await says('现在没有人值班，没有人在看这里', 'that it went out, and to nobody', 40_000)
  expect(await cases()).toHaveLength(1)
}, 60_000)

test('taken by somebody and nobody told: who takes it is seen without a tap', async () => {
  const [found] = await cases()
  await callAs(xinyu.origin, 'expert', 'staff.safety.acknowledge', { caseId: found?.id ?? '' })
  await says('接手了', 'that somebody took it')
}, 60_000)

test('the number is nowhere on the phone afterwards, and nothing failed', () => {
  expect(JSON.stringify([...weapp.storage])).not.toContain(phone)
  expect(weapp.problems()).toEqual([])
})
