import { rmSync } from 'node:fs'
import { addDays, dateOn, weekdayOf } from '@shared/kit/time'
import type { Browser } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { callAs } from '../support/personas'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { said, setClock } from './people'
import { button, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let supervisor: Visit
let admin: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  browser = await startBrowser()
  supervisor = await visit(browser, xinyu.origin, { persona: 'supervisor' })
  admin = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'admin' })
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** Minutes go by until the day is counted: the days before it come first, one a minute. */
async function until(counted: () => Promise<boolean>): Promise<void> {
  for (let minutes = 0; !(await counted()); minutes += 1) {
    if (minutes === 60) throw new Error('nobody counted the day')
    await post(xinyu.origin, '/gateway/clock', { advanceMs: 60_000 })
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** The next Monday but one day at least from now, so that the demo's own past lies behind it. */
function comingMonday(): string {
  let on = addDays(dateOn(Date.now()), 2)
  while (weekdayOf(on) !== 1) on = addDays(on, 1)
  return on
}
const monday = comingMonday()

const step = journey()

async function toReport({ page }: Visit): Promise<void> {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /^日报/ }).click()
}

describe('J11 the day report', () => {
  step('somebody asks for help on a Monday, and the day ends', async () => {
    await setClock(xinyu, `${monday}T09:30:00+08:00`)
    const at = Date.parse(`${monday}T09:30:00+08:00`)
    const asked = { about: 'self', reason: '现在很难受', safe: true, company: true, phone: null } as const
    await callAs(xinyu.origin, 'citizen', 'safety.ask', { ...asked, happenedAt: at }, 'j11-ask-for-help-key')
    await setClock(xinyu, `${addDays(monday, 1)}T00:02:00+08:00`)
    await until(
      async () => (await callAs(xinyu.origin, 'admin', 'staff.report.day', { on: monday })).report !== null,
    )
    // The apps are opened on the day after.
    for (const { page } of [supervisor, admin]) await page.reload()
  })

  step('the supervisor reads the counts of that day, each with what it counts', async () => {
    const { page } = supervisor
    await toReport(supervisor)
    await said(page, monday).waitFor()
    await said(page, '这一天开始呼叫值班的事件，每日自检不算').waitFor()
    expect(await page.getByText('少于 10，不显示').count()).toBe(2)
    await screenshot(page, 'j11-report')
    await said(page, '复制文字').scrollIntoViewIfNeeded()
    await screenshot(page, 'j11-report-end')
  })

  step('the administrator gets no number that could point at somebody', async () => {
    const { page } = admin
    await toReport(admin)
    await said(page, '这一天开始呼叫值班的事件，每日自检不算').waitFor()
    expect(await page.getByText('少于 10，不显示').count()).toBe(5)
    await screenshot(page, 'j11-report-wide')
  })

  step('a day before anybody counted is empty, not broken', async () => {
    const { page } = supervisor
    await button(page, '前一天').click()
    await page
      .getByText(/没有日报|统计/)
      .first()
      .waitFor()
    for (const { problems, strangers } of [supervisor, admin]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
