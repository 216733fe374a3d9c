import { callAs } from '../support/personas'
import { sayAgeAndAgree } from '../support/weapp/agree'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J5 in the compiled mini-program, the citizen's side: from the need to a card and the phone's calendar, moved, and cancelled. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  // A Monday with a whole working week.
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-30T08:00:00+08:00' })
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string, ms?: number) =>
  weapp.until(() => weapp.current().text().includes(words), what, ms)
const appears = (name: string, what: string) =>
  weapp.until(() => weapp.current().find(name) !== undefined, what, 20_000)
const own = async () => (await callAs(xinyu.origin, 'citizen', 'booking.own', {})).visits
const tuesday = Date.parse('2026-12-01T00:00:00+08:00')
const HOUR = 3_600_000

test('whom one can talk to is said with what they may do and when they are free', async () => {
  await weapp.open('packages/booking/find/index')
  await says('示例专家 01 · 医院专家', 'the experts', 20_000)
  await says('可以做评估、诊断和治疗', 'what they may do')
  await weapp.current().tap('示例专家 01')
  await weapp.until(() => weapp.current().route === 'packages/booking/week/index', 'the week')
}, 60_000)

test('booked without being asked for the reminder, the age or the consent: all are asked in the same walk', async () => {
  await appears('约 明天 08:30', 'the free times')
  await weapp.current().tap('约 明天 08:30')
  await says('一个月取消满 3 次', 'the rules')
  await weapp.answered('notice.quota')
  await weapp.current().tap('约这个时间')
  expect(weapp.subscribeAsks).toEqual([['demo-visits']])
  await sayAgeAndAgree(weapp, '同意并预约')
  await weapp.until(() => weapp.current().route === 'packages/booking/own/index', 'the card', 20_000)
  const [visit] = await own()
  expect(visit).toMatchObject({ state: 'confirmed', startAt: tuesday + 8.5 * HOUR })
  await says('已约好 · 视频', 'the card', 20_000)
  // A code is for a door: who is called up says none.
  expect(visit?.code).toMatch(/^\d{6}$/)
  expect(weapp.current().text()).not.toContain(visit?.code)
}, 90_000)

test('into the calendar of the phone it goes by a title that says nothing', async () => {
  await weapp.current().tap('加进手机日历')
  await says('加进手机日历了', 'that it is there')
  const startTime = (tuesday + 8.5 * HOUR) / 1000
  const endTime = String(startTime + 50 * 60)
  expect(weapp.calendar).toEqual([{ title: '一件约好的事', startTime, endTime }])
}, 60_000)

test('moved by the card, to a free time of the same expert', async () => {
  await weapp.current().tap('改时间')
  await weapp.until(() => weapp.current().route === 'packages/booking/week/index', 'the week again')
  await appears('约 明天 09:30', 'the free times')
  await weapp.current().tap('约 明天 09:30')
  await appears('改到这个时间', 'the question')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await weapp.current().tap('改到这个时间')
  await says('改好了', 'that it is moved', 20_000)
  expect(await own()).toMatchObject([{ startAt: tuesday + 9.5 * HOUR }])
}, 60_000)

test('cancelled: asked once, and the seat is free again', async () => {
  await appears('取消：明天 09:30', 'the card')
  await weapp.current().tap('取消：明天 09:30')
  await appears('取消预约', 'the question')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await weapp.current().tap('取消预约')
  await says('取消好了', 'that it is cancelled', 20_000)
  expect(await own()).toMatchObject([{ state: 'cancelled' }])
}, 60_000)
