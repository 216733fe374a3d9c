import { callAs } from '../support/personas'
import { sayAgeAndAgree } from '../support/weapp/agree'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/**
 * J5 in the compiled mini-program, the citizen's side: from the need to a card and the phone's calendar, moved, and
 * cancelled; then what is written before a talk, and what is suggested after it.
 */

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
const appears = (name: string | RegExp, what: string) =>
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

/** Another one is booked, as the same walk did before. */
async function bookAt(startAt: number): Promise<string> {
  const [before] = await own()
  const seat = { expert: before?.expert?.ref ?? '', startAt }
  const about = { way: 'phone', topic: 'sleep', forWhom: 'self', age: null, isGuardian: false } as const
  const wish = { service: 'talk-remote', seat, ...about }
  const { visit } = await callAs(xinyu.origin, 'citizen', 'booking.book', wish, 'weapp-book-tuesday-01')
  return visit.id
}
const talk = '半夜醒来以后睡不着'
const toOwn = () => weapp.open('packages/booking/own/index')

test('what was written before a talk reaches the expert, and is shown again to who wrote it', async () => {
  const id = await bookAt(tuesday + 9.5 * HOUR)
  await toOwn()
  await appears('写访前卡（可以不写）：明天 09:30', 'the way to the card')
  await weapp.current().tap('写访前卡（可以不写）：明天 09:30')
  await says('只有这次预约的专家能看', 'who reads it', 20_000)
  await weapp.current().type('这次最想谈什么', talk)
  await weapp.current().tap('交给这次的专家')
  await says('交给专家了', 'that it is saved', 20_000)
  const opened = await callAs(xinyu.origin, 'expert', 'staff.booking.open', { id })
  expect(opened.card).toMatchObject({ talk })
  await toOwn()
  await appears('看看、改访前卡：明天 09:30', 'that there is one')
  await weapp.current().tap('看看、改访前卡：明天 09:30')
  await weapp.until(() => weapp.current().route === 'packages/booking/card/index', 'the card')
  await says('交给专家', 'when it was saved', 20_000)
  // Once it has begun it is there to be read.
  await post(xinyu.origin, '/gateway/clock', { at: '2026-12-01T10:00:00+08:00' })
  await toOwn()
  await appears(/^看看访前卡/, 'the way to read it')
  await weapp.current().tap(/^看看访前卡/)
  await says(talk, 'what was written', 20_000)
  await says('已经开始或结束，不能再改了', 'that it stands')
}, 90_000)

test('a suggestion after the talk says why; the yes leads to where it can be booked, and a no later is taken as well', async () => {
  const id = (await own()).find(({ state }) => state !== 'cancelled')?.id ?? ''
  await callAs(xinyu.origin, 'expert', 'staff.booking.finish', { id, how: 'done' })
  const to = { service: 'clinic-assessment', expert: null }
  const why = '想请医生再一起看看睡眠'
  await callAs(xinyu.origin, 'expert', 'staff.booking.refer', { id, to, why }, 'weapp-refer-tuesday-01')
  const state = async () => (await own()).find((visit) => visit.id === id)?.referral?.state
  await toOwn()
  await says('专家的建议：医生评估', 'the suggestion', 20_000)
  await says(why, 'why')
  await says('什么都不会转过去', 'that nothing is handed over')
  await weapp.current().tap('好，我去看看：医生评估')
  await weapp.until(() => weapp.current().route === 'packages/booking/find/index', 'where to book it', 20_000)
  expect(await state()).toBe('accepted')
  await toOwn()
  await says('你说了去看看', 'the answer', 20_000)
  await weapp.current().tap('先不用：医生评估')
  await says('你说了先不用', 'the other answer', 20_000)
  expect(await state()).toBe('declined')
}, 90_000)
