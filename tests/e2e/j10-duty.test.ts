import { rmSync } from 'node:fs'
import { isWorkingDay } from '@shared/kit/calendar'
import { addDays, dateOn, weekdayOf } from '@shared/kit/time'
import type { Browser, Locator, Page } from 'playwright-core'
import { calendar } from '../../catalog/calendar/calendar'
import {
  axeFindings,
  desktop,
  layoutFindings,
  phone,
  screenshot,
  startBrowser,
  type Visit,
  visit,
} from '../support/browser'
import { consentInput } from '../support/citizen'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey } from './journey'
import { readIt, toTab } from './sdsWalk'

jest.setTimeout(240_000)

/** A Monday with an ordinary week behind it, ahead of whatever day this is. */
function nextMonday(): string {
  let on = addDays(dateOn(Date.now()), 2)
  while (weekdayOf(on) !== 1 || [0, 2].some((days) => !isWorkingDay(calendar, addDays(on, days))))
    on = addDays(on, 1)
  return on
}
const monday = nextMonday()
const sunday = addDays(monday, -1)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
let supervisor: Visit
let admin: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(`${sunday}T20:00:00+08:00`)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  expert = await visit(browser, xinyu.origin, { persona: 'expert' })
  supervisor = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'supervisor' })
  admin = await visit(browser, xinyu.origin, { persona: 'admin' })
  for (const { context } of [citizen, expert, supervisor, admin]) context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const setClock = (at: string): Promise<Response> =>
  fetch(`${xinyu.origin}/gateway/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at }),
  })
const said = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).filter({ visible: true }).first()
const control = (page: Page, name: RegExp): Locator =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const openRoster = async (page: Page): Promise<void> => {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /^值班/ }).click()
  await said(page, '现在在岗').waitFor()
}
/** Comes back to the first tab, as somebody does who looks again. */
const lookAgain = async (page: Page): Promise<void> => {
  await toTab(page, '信箱')
  await toTab(page, '对话')
}

/** A letter of the citizen who looks on, sent from another phone of theirs. */
async function sendAsCitizen(text: string): Promise<void> {
  const { origin } = xinyu
  await callAs(origin, 'citizen', 'account.setBirth', { birthMonth: '1990-05' })
  await callAs(origin, 'citizen', 'account.consent', consentInput(true, 'letters'), 'j10-consent-000001')
  const letter = { threadId: null, text, topic: null, alias: '', sameExpert: false }
  await callAs(origin, 'citizen', 'letter.send', letter, 'j10-letter-0000001')
}

/** Waits for the minute's tick to have moved the promise to 10:30 of a day. */
async function moved(on: string): Promise<void> {
  const wanted = Date.parse(`${on}T10:30:00+08:00`)
  for (let look = 0; look < 150; look += 1) {
    const { threads } = await callAs(xinyu.origin, 'citizen', 'letter.list', {})
    if (threads[0]?.promise?.replyBy === wanted) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`the promise did not move to ${on}`)
}

const step = journey()

describe('J10 duty', () => {
  step('on Sunday evening a citizen is told that nobody works now, and when an answer comes', async () => {
    await said(citizen.page, /^现在是非工作时间，留言最晚 明天 10:30 前回复。$/).waitFor()
  })

  step('the expert sees the week, and asks the supervisor to take Wednesday morning', async () => {
    const { page } = expert
    await openRoster(page)
    await screenshot(page, 'j10-roster-light')
    expect(await layoutFindings(page)).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await control(page, /^换班：周三 08:30 服务班/).click()
    const sheet = page.getByRole('dialog', { name: '换班' })
    await sheet.getByRole('radio', { name: '示例督导 01' }).click()
    await readIt(page)
    await sheet.getByRole('button', { name: '发出' }).click()
    await said(page, '已请 示例督导 01 换班，等答复').waitFor()
  })

  step('the supervisor hears of it on the desk, accepts, and the expert sees it without a tap', async () => {
    const { page } = supervisor
    await toTab(page, '我的')
    await page.getByRole('button', { name: /^工作台/ }).click()
    await said(page, '有一个换班请你看。').waitFor()
    await control(page, /^去看/).click()
    await said(page, '示例专家 01 请你接这个班').waitFor()
    await screenshot(page, 'j10-roster-wide')
    expect(await axeFindings(page)).toEqual([])
    await control(page, /^接受：周三 08:30 服务班/).click()
    await control(page, /^换班：周三 08:30 服务班/).waitFor()
    await expert.page.getByRole('button', { name: /^收回换班/ }).waitFor({ state: 'detached' })
  })

  step('a supervisor fills a gap of the week with a turn that anybody may take', async () => {
    const { page } = supervisor
    await control(page, /^补一个班：14:30–17:30 服务班没有人/).click()
    await readIt(page)
    const sheet = page.getByRole('dialog', { name: '添一个班' })
    await sheet.getByRole('button', { name: '保存' }).click()
    await sheet.waitFor({ state: 'detached' })
    await control(page, /^我来值/).waitFor()
  })

  step('two who tap 我来值 at once: one has it, the other is told', async () => {
    await expert.page.reload()
    await control(expert.page, /^我来值/).waitFor()
    await Promise.all([control(expert.page, /^我来值/).click(), control(supervisor.page, /^我来值/).click()])
    await expert.page.getByRole('button', { name: /^我来值/ }).waitFor({ state: 'detached' })
    await supervisor.page.getByRole('button', { name: /^我来值/ }).waitFor({ state: 'detached' })
    const refused = /这个班刚刚有人接了/
    const counts = await Promise.all(
      [expert.page, supervisor.page].map((page) => page.getByText(refused).filter({ visible: true }).count()),
    )
    expect(counts.reduce((sum, count) => sum + Math.min(count, 1), 0)).toBe(1)
  })

  step(
    'an administrator closes Monday: the writer’s promise moves by itself, and moves back with the day',
    async () => {
      const text = '夜里写的，不急。'
      await sendAsCitizen(text)
      const { page } = admin
      await openRoster(page)
      await control(page, /^开放时间：周一/).click()
      await readIt(page)
      const sheet = page.getByRole('dialog', { name: '这一天的开放时间' })
      await sheet.getByRole('radio', { name: '不开放' }).click()
      await screenshot(page, 'j10-hours-light')
      expect(await layoutFindings(page)).toEqual([])
      expect(await axeFindings(page)).toEqual([])
      await sheet.getByRole('button', { name: '保存' }).click()
      await sheet.waitFor({ state: 'detached' })
      await said(page, /^周一 .*· 不开放$/).waitFor()
      await lookAgain(citizen.page)
      await said(citizen.page, /^现在是非工作时间，留言最晚 周二 10:30 前回复。$/).waitFor()
      await moved(addDays(monday, 1))
      await toTab(citizen.page, '信箱')
      await said(citizen.page, '回信的时间有调整，打开信可以看到新的时间。').waitFor()
      await screenshot(citizen.page, 'j10-promise-moved-light')
      await control(page, /^开放时间：周一/).click()
      await readIt(page)
      await sheet.getByRole('radio', { name: '照常' }).click()
      await sheet.getByRole('button', { name: '保存' }).click()
      await sheet.waitFor({ state: 'detached' })
      await moved(monday)
      await toTab(citizen.page, '对话')
    },
  )

  step('ten minutes before the shift the expert is asked; nobody is online by the roster alone', async () => {
    await setClock(`${monday}T08:20:30+08:00`)
    await expert.page.reload()
    await control(expert.page, /^到岗/).waitFor()
    await setClock(`${monday}T08:30:30+08:00`)
    await lookAgain(citizen.page)
    await said(citizen.page, /^现在没有专家在线，留言最晚 今天 10:30 前回复。$/).waitFor()
  })

  step('one tap on 到岗, and the citizen is told that one is there', async () => {
    await control(expert.page, /^到岗/).click()
    await control(expert.page, /^离岗/).waitFor()
    await screenshot(expert.page, 'j10-on-duty-light')
    await lookAgain(citizen.page)
    // One letter waits, and how long one takes was never measured here: no number is made up.
    await said(citizen.page, /^专家在线 1 人，前面有人在等，留言最晚 今天 10:30 前回复。$/).waitFor()
    await screenshot(citizen.page, 'j10-status-light')
  })

  step('who leaves is not counted any more', async () => {
    await control(expert.page, /^离岗/).click()
    await expert.page.getByRole('button', { name: /^离岗/ }).waitFor({ state: 'detached' })
    await lookAgain(citizen.page)
    await said(citizen.page, /^现在没有专家在线/).waitFor()
  })

  step(
    'at the largest type size and in the dark nothing is cut off, on the page and in its form',
    async () => {
      const { page } = supervisor
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize(phone)
      await goTo(page, 'pages/me/index')
      await page.getByRole('radiogroup', { name: '字号' }).getByRole('radio', { name: '最大' }).click()
      await page.getByRole('button', { name: /^值班/ }).click()
      await said(page, '现在在岗').waitFor()
      await screenshot(page, 'j10-roster-large-dark')
      expect(await layoutFindings(page)).toEqual([])
      expect(await axeFindings(page)).toEqual([])
      await control(page, /^添一个班/).click()
      await readIt(page)
      await screenshot(page, 'j10-form-large-dark')
      expect(await layoutFindings(page)).toEqual([])
      expect(await axeFindings(page)).toEqual([])
    },
  )

  step('nothing went wrong on any side, and nothing left the machine', () => {
    const visits = [citizen, expert, supervisor, admin]
    const lost = /Failed to (fetch|load resource)|ERR_/
    expect(visits.flatMap(({ problems }) => problems).filter((line) => !lost.test(line))).toEqual([])
    expect(visits.flatMap(({ strangers }) => strangers)).toEqual([])
  })
})
