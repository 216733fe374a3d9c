import { callAs } from '../support/personas'
import { sayAgeAndAgree } from '../support/weapp/agree'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: signed up for a lecture, there by the code at its door, and another one given back. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  // A Monday; the lecture is on Thursday.
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-30T08:00:00+08:00' })
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string, ms = 20_000) =>
  weapp.until(() => weapp.current().text().includes(words), what, ms)
const own = async () => (await callAs(xinyu.origin, 'citizen', 'activity.own', {})).entries
const lecture = 'lecture-sleep-well.2026-12-03'

test('signed up without being asked for the reminder, the age or the consent: all are asked in the same walk', async () => {
  await weapp.open('packages/read/course/index', { id: 'lecture-sleep-well' })
  await says('还有 30 个名额', 'the places')
  await weapp.current().tap('报名：周四 19:00–20:30')
  await says('一个账号一个名额', 'the rules')
  await weapp.answered('notice.quota')
  await weapp.current().tap('报名')
  expect(weapp.subscribeAsks).toEqual([['demo-visits']])
  await sayAgeAndAgree(weapp, '同意并报名')
  await says('报上了。', 'that it was done')
  const [entry] = await own()
  expect(entry).toMatchObject({ occasion: lecture, state: 'in' })
  await says(entry?.ticket ?? 'no number', 'the number')
}, 90_000)

test('a camp for which no guardian has ticked the box: nothing is sent', async () => {
  await weapp.open('packages/read/course/index', { id: 'camp-winter' })
  await says('由监护人来报', 'the camp')
  await says('还有 30 个名额', 'its places')
  const calls = weapp.calls.length
  await weapp.current().tap(/^报名：/)
  await says('监护人同意书', 'the text for guardians')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await weapp.current().tap('报名')
  await says('先填孩子几岁', 'what is missing')
  expect(JSON.stringify(weapp.calls.slice(calls))).not.toContain('activity.signUp')
}, 60_000)

test('a wrong code at the door keeps the place, and one that was scanned counts the day at a tap, never by opening alone', async () => {
  await post(xinyu.origin, '/gateway/clock', { at: '2026-12-03T18:45:00+08:00' })
  const { code } = await callAs(xinyu.origin, 'supervisor', 'staff.activity.open', { occasion: lecture })
  await weapp.open('packages/read/course/index', { id: 'lecture-sleep-well' })
  // The phone hears of the new hour with its next answer.
  await says('到了，签到', 'the field for the code', 45_000)
  await weapp.current().type('现场的六位数字', code === '123456' ? '654321' : '123456')
  await weapp.current().tap('签到')
  await says('签到码不对', 'that it is wrong')
  // Scanned beside the door, which opens the page and does nothing more.
  await weapp.open('packages/read/course/index', {
    scene: encodeURIComponent(`d=${code}.lecture-sleep-well`),
  })
  await says('六位数字已经填好', 'that the code is there', 45_000)
  expect((await own())[0]?.visits).toEqual([])
  await weapp.current().tap('签到')
  await says('今天签到好了', 'that it is right')
  expect((await own())[0]?.visits).toEqual(['2026-12-03'])
}, 120_000)

test('what one has signed up for is listed, and the way to it is there', async () => {
  await weapp.open('packages/read/mine/index')
  await says('把觉睡好', 'the lecture')
  await says('签到 1 次', 'that one was there')
}, 60_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
