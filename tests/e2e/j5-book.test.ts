import { readFileSync, rmSync } from 'node:fs'
import { isWorkingDay } from '@shared/kit/calendar'
import { addDays, dateOn, weekdayOf } from '@shared/kit/time'
import type { Browser, Page } from 'playwright-core'
import { calendar } from '../../catalog/calendar/calendar'
import {
  axeFindings,
  desktop,
  layoutFindings,
  screenshot,
  startBrowser,
  type Visit,
  visit,
} from '../support/browser'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey } from './journey'
import { said, setClock } from './people'
import { button, readIt, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

/** A Monday with a whole working week, ahead of whatever day this is. */
function nextMonday(): string {
  let on = addDays(dateOn(Date.now()), 2)
  while (weekdayOf(on) !== 1 || [0, 1, 2, 3, 4].some((days) => !isWorkingDay(calendar, addDays(on, days))))
    on = addDays(on, 1)
  return on
}
const monday = nextMonday()
const tuesday = addDays(monday, 1)
const wednesday = addDays(monday, 2)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
let front: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, `${monday}T08:00:00+08:00`)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  expert = await visit(browser, xinyu.origin, { persona: 'expert' })
  front = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'supervisor' })
  for (const { context } of [citizen, expert, front]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const at = (on: string, time: string): number => Date.parse(`${on}T${time}:00+08:00`)
const control = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const own = async () => (await callAs(xinyu.origin, 'citizen', 'booking.own', {})).visits
async function sound(page: Page): Promise<void> {
  expect(await layoutFindings(page)).toEqual([])
  expect(await axeFindings(page)).toEqual([])
}
/** Says to the guide what one wants, and takes the way that it finds. */
async function toFind(page: Page): Promise<void> {
  await page.getByLabel('想说点什么').filter({ visible: true }).fill('想预约一个时间')
  await page.keyboard.press('Enter')
  await control(page, /^预约咨询/).click()
}
/** Opens the citizen's own list from 信箱. */
async function toOwn(page: Page, heading: string): Promise<void> {
  await goTo(page, 'pages/letters/index')
  await control(page, /我的预约/).click()
  await said(page, heading).waitFor()
}
async function toVisits({ page }: Visit): Promise<void> {
  await toTab(page, '我的')
  await control(page, /^预约 谁要来/).click()
  await said(page, '每周的时间').waitFor()
}

const step = journey()

describe('J5 booking', () => {
  step(
    'from the guide: what, for whom and how in one step, then who has time when, and what they may do',
    async () => {
      const { page } = citizen
      await toFind(page)
      await page.getByRole('radio', { name: '面对面咨询' }).click()
      await page.getByRole('radio', { name: '睡眠' }).click()
      await said(page, /示例专家 01 · 医院专家/).waitFor()
      await said(page, /可以做评估、诊断和治疗/).waitFor()
      await said(page, /资质核对于 2026-11-01/).waitFor()
      await control(page, /谁都可以，更快/).waitFor()
      await screenshot(page, 'j5-find-light')
      await sound(page)
    },
  )

  step('a free time of the week, the rules, the consent, and it is booked', async () => {
    const { page } = citizen
    await control(page, /示例专家 01/).click()
    await control(page, '约 明天 14:30').waitFor()
    await screenshot(page, 'j5-week-light')
    await sound(page)
    await control(page, '约 明天 14:30').click()
    await readIt(page)
    await said(page, /一个月取消满 3 次/).waitFor()
    await screenshot(page, 'j5-confirm-light')
    await button(page, '约这个时间').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await button(page, '同意并预约').click()
    await said(page, /约好了/).waitFor()
    await said(page, '签到码').waitFor()
    await screenshot(page, 'j5-own-light')
    await sound(page)
    expect(await own()).toMatchObject([
      { state: 'confirmed', way: 'inPerson', startAt: at(tuesday, '14:30') },
    ])
  })

  step(
    'the same seat from another phone: taken, with the nearest other times, and one of these is booked',
    async () => {
      const other = await visit(browser, xinyu.origin, { persona: 'citizen-b' })
      other.context.setDefaultTimeout(15_000)
      const { page } = other
      await callAs(xinyu.origin, 'citizen-b', 'account.session', {})
      await toFind(page)
      await page.getByRole('radio', { name: '面对面咨询' }).click()
      await control(page, /示例专家 01/).click()
      await control(page, '约 明天 15:30').click()
      await readIt(page)
      await callAs(xinyu.origin, 'citizen', 'booking.move', {
        id: (await own())[0]?.id ?? '',
        expert: (await own())[0]?.expert?.ref ?? '',
        startAt: at(tuesday, '15:30'),
      })
      await button(page, '约这个时间').click()
      await page.getByRole('checkbox').click()
      await button(page, '同意并预约').click()
      await said(page, /刚刚被别人约走了/).waitFor()
      await screenshot(page, 'j5-taken-light')
      await button(page, '明天 16:30').click()
      await readIt(page)
      await button(page, '约这个时间').click()
      await said(page, /约好了/).waitFor()
      await other.context.close()
    },
  )

  step('it stands in the conversation, and goes into the calendar without saying what it is', async () => {
    const { page } = citizen
    await goTo(page, 'pages/chat/index')
    await control(page, /^明天 15:30，已约好 我的预约/).waitFor()
    await page.waitForTimeout(300)
    await screenshot(page, 'j5-home-light')
    await sound(page)
    await control(page, /^明天 15:30，已约好 我的预约/).click()
    const saving = page.waitForEvent('download')
    await control(page, /^加进手机日历：明天 15:30/).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('一件约好的事.ics')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('SUMMARY:一件约好的事')
    expect(text).not.toMatch(/专家|咨询|医院|预约|心|睡眠/)
    await said(page, /日历文件存好了/).waitFor()
  })

  step('it is moved by its card', async () => {
    const { page } = citizen
    await toOwn(page, '要去的')
    await control(page, /^改时间：明天 15:30/).click()
    await control(page, '约 明天 14:30').click()
    await readIt(page)
    await button(page, '改到这个时间').click()
    await said(page, '改好了。').waitFor()
    expect(await own()).toMatchObject([{ startAt: at(tuesday, '14:30') }])
  })

  step(
    'what to talk about is written before it, kept while there is no network, and handed over once',
    async () => {
      const { page, context } = citizen
      await toOwn(page, '要去的')
      await control(page, /^写访前卡/).click()
      await page.getByLabel('这次最想谈什么').fill('半夜醒来以后睡不着')
      await screenshot(page, 'j5-card-light')
      await sound(page)
      await context.setOffline(true)
      await button(page, '交给这次的专家').click()
      await said(page, /一有网络就会交给专家/).waitFor()
      await context.setOffline(false)
      await said(page, '交给专家了。开始之前还能改。').waitFor()
      // The browser says so of a request without a network.
      citizen.problems.length = 0
      const [{ id = '' } = {}] = await own()
      const { card } = await callAs(xinyu.origin, 'citizen', 'booking.card', { id })
      expect(card).toMatchObject({ talk: '半夜醒来以后睡不着' })
    },
  )

  step('the expert sees who comes, and gives a time beside the week', async () => {
    const { page } = expert
    await toVisits(expert)
    await said(page, /14:30–15:20 · 见面 · 本人 · 睡眠 · 已约好/).waitFor()
    await screenshot(page, 'j5-desk-light')
    await sound(page)
    await button(page, '加一段时间').click()
    await readIt(page)
    await page.getByRole('radio', { name: '周六' }).click()
    await button(page, '保存').click()
    await said(page, /周六 08:30–11:30 视频或电话咨询/).waitFor()
  })

  step('the front desk books for a caller on a wide screen, and sees no reasons', async () => {
    const { page } = front
    await toTab(page, '我的')
    await control(page, /^前台预约/).click()
    await control(page, /^示例专家 01 明天 10:30/).click()
    await readIt(page)
    await page.getByLabel('怎么称呼').fill('示例来电')
    await page.getByLabel('回电的号码').fill('0523-80000000')
    await button(page, '约好').click()
    await said(page, /约好了，请把时间/).waitFor()
    await screenshot(page, 'j5-front-wide')
    await sound(page)
    expect(await page.getByText('睡眠', { exact: true }).filter({ visible: true }).count()).toBe(0)
  })

  step('a day before the person is reminded, in 信箱', async () => {
    const { page } = citizen
    await setClock(xinyu, `${monday}T14:31:00+08:00`)
    await goTo(page, 'pages/letters/index')
    await said(page, /你约的时间快到了/).waitFor({ timeout: 100_000 })
    await screenshot(page, 'j5-reminder-light')
  })

  step('at the door the code is enough; a wrong one opens nothing', async () => {
    await setClock(xinyu, `${tuesday}T14:20:00+08:00`)
    const [booked] = await own()
    const code = booked?.code ?? ''
    await toOwn(citizen.page, '要去的')
    await said(citizen.page, code).waitFor()
    const { page } = expert
    await page.reload()
    await page.getByLabel('六位签到码').fill(code === '111111' ? '222222' : '111111')
    await button(page, '签到').click()
    await said(page, /没有找到这个码今天的预约/).waitFor()
    await page.getByLabel('六位签到码').fill(code)
    await button(page, '签到').click()
    await said(page, /的预约签到了/).waitFor()
    expect(await own()).toMatchObject([{ state: 'checkedIn' }])
  })

  step('the list of the day comes out of the printer by itself, and says nothing of why', async () => {
    const { page, context } = front
    // A headless browser has no printer: what it would be given is kept. The sheet is a frame of its own.
    await context.addInitScript(() => {
      window.print = () => Object.assign(window.parent, { onPaper: document.body.textContent })
    })
    await page.reload()
    await button(page, '打印名单').click()
    const onPaper = () => page.evaluate(() => (window as { onPaper?: string }).onPaper)
    await page.waitForFunction(() => 'onPaper' in window)
    expect(await onPaper()).toMatch(new RegExp(`^今天的名单 ${tuesday}.*14:30–15:20 · 示例专家 01 · 已签到`))
    expect(await onPaper()).not.toMatch(/睡眠|复制/)
  })

  step('it is done, noted by headings, and the citizen is asked one question', async () => {
    await setClock(xinyu, `${tuesday}T15:25:00+08:00`)
    const { page } = expert
    await page.reload()
    await control(page, /^谈过了：14:30/).click()
    await control(page, /^记录：14:30/).click()
    await readIt(page)
    await said(page, '对方的访前卡').waitFor()
    await said(page, '半夜醒来以后睡不着').waitFor()
    await page.getByLabel('谈了什么').fill('睡前看手机，说好试试')
    await page.getByLabel('哪天再联系（可以不填）').fill(tuesday)
    await button(page, '记下').click()
    await said(page, '记下了。').waitFor()
    await screenshot(page, 'j5-note-light')
    await toOwn(citizen.page, '以前的')
    await screenshot(citizen.page, 'j5-after-light')
    await button(citizen.page, '有').click()
    await said(citizen.page, '记下了，谢谢。').waitFor()
    expect(await own()).toMatchObject([{ state: 'done', helpful: true }])
  })

  step(
    'on the date of the note it stands above the days whom to be in touch with, until that is done',
    async () => {
      const { page } = expert
      await page.reload()
      await said(page, '该再联系的人').waitFor()
      await screenshot(page, 'j5-recontact-light')
      await sound(page)
      await control(page, /^联系过了：/).click()
      await said(page, '该再联系的人').waitFor({ state: 'hidden' })
    },
  )

  step(
    'where to go on is suggested in plain words, and the person says yes in one tap and is led there',
    async () => {
      const { page } = expert
      await page.reload()
      await control(page, /^转介建议：14:30/).click()
      await readIt(page)
      await page.getByRole('radio', { name: '医生评估' }).click()
      await page.getByLabel('为什么（写给对方看的一句话）').fill('可能是抑郁症')
      await button(page, '发给对方').click()
      await said(page, /这句话里有病名/).waitFor()
      await page.getByLabel('为什么（写给对方看的一句话）').fill('想请医生再一起看看睡眠')
      await button(page, '发给对方').click()
      await said(page, '发给对方了。').waitFor()
      await screenshot(page, 'j5-refer-light')
      await sound(page)
      await toOwn(citizen.page, '以前的')
      await said(citizen.page, '专家的建议：医生评估').waitFor()
      await screenshot(citizen.page, 'j5-referral-light')
      await sound(citizen.page)
      await control(citizen.page, /^好，我去看看：医生评估/).click()
      await said(citizen.page, '怎么谈').waitFor()
      expect((await own())[0]?.referral).toMatchObject({ state: 'accepted' })
    },
  )

  step('the expert falls ill: counted first, then everybody is asked and chooses', async () => {
    const { origin } = xinyu
    const [before] = await own()
    const seat = { expert: before?.expert?.ref ?? '', startAt: at(wednesday, '08:30') }
    const about = { way: 'phone', topic: 'sleep', forWhom: 'self', age: null, isGuardian: false } as const
    const wish = { service: 'talk-remote', seat, ...about }
    await callAs(origin, 'citizen', 'booking.book', wish, 'j5-book-wednesday-01')
    await setClock(xinyu, `${wednesday}T07:00:00+08:00`)
    const { page } = expert
    await page.reload()
    await button(page, '我今天来不了').click()
    await readIt(page)
    await button(page, '关掉今天').click()
    await said(page, /今天还有 1 个人约好了/).waitFor()
    await button(page, '确定，请他们选').click()
    await said(page, '今天的时间关掉了。').waitFor()
    await toOwn(citizen.page, '要去的')
    await said(citizen.page, /专家来不了了，对不起/).waitFor()
    await button(citizen.page, '看看怎么换').click()
    await readIt(citizen.page)
    await screenshot(citizen.page, 'j5-choice-light')
    await control(citizen.page, /^还是这位专家，明天 08:30/).click()
    await said(citizen.page, '改好了。').waitFor()
  })

  step('it is cancelled, asked once, and its seat is free again', async () => {
    const { page } = citizen
    await control(page, /^取消：明天 08:30/).click()
    await readIt(page)
    await page.getByRole('radio', { name: '好些了' }).click()
    await screenshot(page, 'j5-cancel-light')
    await button(page, '取消预约').click()
    await said(page, /取消好了/).waitFor()
    const { slots } = await callAs(xinyu.origin, 'citizen', 'booking.week', {
      expert: (await own())[0]?.expert?.ref ?? '',
      service: 'talk-remote',
      from: addDays(wednesday, 1),
    })
    expect(slots[0]).toMatchObject({ startAt: at(addDays(wednesday, 1), '08:30'), left: 1 })
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [citizen, expert, front]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
