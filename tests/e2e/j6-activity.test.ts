import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { desktop, startBrowser, type Visit, visit } from '../support/browser'
import { consentInput } from '../support/citizen'
import { newKey } from '../support/cloud'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { said, setClock } from './people'
import { button, readIt, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

/** A Saturday for which there are six places. */
const talk = 'lecture-sleep-well.2026-12-26'
const when = '周六 14:30–16:00'
const others = ['guardian', 'expert', 'volunteer', 'school', 'admin'] as const

let xinyu: RunningXinyu
let browser: Browser
let first: Visit
let second: Visit
let staff: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, '2026-12-24T08:00:00+08:00')
  for (const persona of others) await takePlace(persona)
  browser = await startBrowser()
  first = await visit(browser, xinyu.origin)
  second = await visit(browser, xinyu.origin, { persona: 'citizen-b' })
  staff = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'supervisor' })
  for (const { context } of [first, second, staff]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

async function takePlace(persona: string): Promise<void> {
  const { origin } = xinyu
  const { birthMonth } = await callAs(origin, persona, 'account.session', {})
  if (!birthMonth) await callAs(origin, persona, 'account.setBirth', { birthMonth: '1988-04' })
  await callAs(origin, persona, 'account.consent', consentInput(true, 'activities'), newKey())
  const wish = { occasion: talk, forWhom: 'self', age: null, guardianVersion: null } as const
  await callAs(origin, persona, 'activity.signUp', wish, newKey())
}
const control = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const own = async (persona: string) =>
  (await callAs(xinyu.origin, persona, 'activity.own', {})).entries.find(({ occasion }) => occasion === talk)
const wrongFor = (code: string): string => (code === '123456' ? '654321' : '123456')
/** From the third tab, as somebody finds it. */
async function toTalk({ page }: Visit): Promise<void> {
  await toTab(page, '科普')
  await control(page, /^课程和活动/).click()
  await control(page, /^把觉睡好/).click()
  await said(page, '地点：示例村卫生室小会议室（示例）').waitFor()
}

const step = journey()

describe('J6 going there', () => {
  step('A takes the last place of a talk, and agrees once', async () => {
    const { page } = first
    await toTalk(first)
    await said(page, '还有 1 个名额，一共 6 个').waitFor()
    await looksAtSizes(page, 'j6-activity-talk')
    await control(page, `报名：${when}`).click()
    await readIt(page)
    await said(page, /一个账号一个名额/).waitFor()
    await looksAtSizes(page, 'j6-activity-sheet')
    await button(page, '报名').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await button(page, '同意并报名').click()
    await said(page, '报上了。').waitFor()
    const mine = await own('citizen')
    expect(mine).toMatchObject({ state: 'in', position: null })
    await said(page, mine?.ticket ?? 'no number').waitFor()
  })

  step('B is too late, is told so before the tap, and waits in the place that is true', async () => {
    const { page } = second
    await toTalk(second)
    await said(page, '名额满了，可以候补，前面有 0 位').waitFor()
    await control(page, `排候补：${when}`).click()
    await readIt(page)
    await button(page, '报名').click()
    await page.getByRole('checkbox').click()
    await button(page, '同意并报名').click()
    await said(page, '排上候补了。').waitFor()
    await said(page, /^你排在候补第 1 位/).waitFor()
    await looksAtSizes(page, 'j6-activity-waiting')
    expect(await own('citizen-b')).toMatchObject({ state: 'waiting', position: 1, ticket: null })
  })

  step('A cannot come, is asked once, and gives the place back', async () => {
    const { page } = first
    await control(page, `取消报名：${when}`).click()
    await readIt(page)
    await said(page, /名额马上给候补的第一位/).waitFor()
    await looksAtSizes(page, 'j6-activity-cancel')
    await button(page, '取消').click()
    await said(page, '取消了。').waitFor()
    expect(await own('citizen')).toMatchObject({ state: 'left', ticket: null })
  })

  step('B has the place in the same moment, and is told in 信箱', async () => {
    expect(await own('citizen-b')).toMatchObject({ state: 'in', position: null })
    const { page } = second
    await goTo(second.page, 'pages/letters/index')
    await said(page, /^有人让出了名额/).waitFor({ timeout: 100_000 })
    await looksAtSizes(page, 'j6-activity-told')
    await control(page, '去看').click()
    await said(page, (await own('citizen-b'))?.ticket ?? 'no number').waitFor()
    await looksAtSizes(page, 'j6-activity-mine')
  })

  step('at the door every wrong code has one answer, and the one on the wall is enough', async () => {
    await setClock(xinyu, '2026-12-26T14:10:00+08:00')
    const desk = staff.page
    await goTo(staff.page, 'packages/staff/attendance/index')
    await control(desk, /^把觉睡好.*报名 6／6/).click()
    const { code } = await callAs(xinyu.origin, 'supervisor', 'staff.activity.open', { occasion: talk })
    await desk.getByRole('img', { name: `签到码 ${[...code].join(' ')}` }).waitFor()
    await said(desk, '来过 0 人，一共 0 人次').waitFor()
    await button(desk, '显示签到的小程序码').click()
    await desk.getByRole('img', { name: '签到的小程序码' }).waitFor()
    await looksAtSizes(desk, 'j6-activity-door')
    const { page } = second
    await goTo(second.page, 'packages/read/course/index?id=lecture-sleep-well')
    const answers: (string | null)[] = []
    for (const wrong of [wrongFor(code), '000000' === code ? '000001' : '000000']) {
      await page.getByLabel('现场的六位数字').fill(wrong)
      await button(page, '签到').click()
      await said(page, /签到码不对/).waitFor()
      answers.push(await said(page, /签到码不对/).textContent())
    }
    expect(new Set(answers).size).toBe(1)
    await looksAtSizes(page, 'j6-activity-wrong')
    // Scanned from the wall: the page opens with the digits, and nobody is there before the tap.
    const scene = encodeURIComponent(`d=${code}.lecture-sleep-well`)
    await goTo(second.page, `packages/read/course/index?scene=${scene}`)
    await said(page, '六位数字已经填好，点“签到”才算到。').waitFor()
    expect(await page.getByLabel('现场的六位数字').filter({ visible: true }).inputValue()).toBe(code)
    await looksAtSizes(page, 'j6-activity-scanned')
    expect((await own('citizen-b'))?.visits).toEqual([])
    await button(page, '签到').click()
    await said(page, '今天签到好了。').waitFor()
    await looksAtSizes(page, 'j6-activity-there')
    expect((await own('citizen-b'))?.visits).toEqual(['2026-12-26'])
  })

  step('whoever stands at the door sees how many came, a number each and no name', async () => {
    const { page } = staff
    const mine = await own('citizen-b')
    await said(page, '来过 1 人，一共 1 人次').waitFor({ timeout: 40_000 })
    await said(page, new RegExp(`^${mine?.ticket}　到过 1 次$`)).waitFor()
    // Somebody whose phone is empty says a number.
    const guardian = await own('guardian')
    await page.getByLabel('来的人的报名号').fill(guardian?.ticket ?? '')
    await button(page, '签到').click()
    await said(page, '来过 2 人，一共 2 人次').waitFor()
    await looksAtSizes(page, 'j6-activity-attendance')
    expect(await page.locator('body').textContent()).not.toMatch(/居民 B|家长/)
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [first, second, staff]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
