import { rmSync } from 'node:fs'
import { addDays } from '@shared/kit/time'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey } from './journey'
import { said, setClock } from './people'
import { button, heading, toTab } from './sdsWalk'

jest.setTimeout(240_000)

const today = '2026-11-30'
const entry = (id: string, more: object) => ({
  id,
  kind: 'line',
  name: id,
  number: '0523-80000000',
  topics: [],
  town: null,
  forWhom: '',
  open: null,
  address: '',
  place: null,
  visit: '',
  room: null,
  verifiedOn: today,
  ...more,
})
/** What an operator may have verified; the presets hold nothing verified, and the service would send nothing. */
const verified = [
  entry('office', { name: '门诊咨询电话', open: [{ days: 'workdays', start: '08:30', end: '11:30' }] }),
  entry('night', {
    name: '夜里的热线',
    topics: ['sleep'],
    open: [{ days: 'every', start: '18:00', end: '06:00' }],
    verifiedOn: addDays(today, -70),
  }),
  entry('dead', { name: '很久没核实的热线', verifiedOn: addDays(today, -200) }),
  entry('clinic', {
    kind: 'clinic',
    name: '某医院心理门诊',
    address: '某路 1 号',
    place: { latitude: 32.4, longitude: 119.9 },
    visit: '带身份证和医保卡，先在窗口挂号。',
    forWhom: '十四岁以上',
    open: [{ days: 'workdays', start: '08:00', end: '17:00' }],
  }),
  entry('school', {
    kind: 'school',
    name: '某校心理室',
    address: '某路 2 号',
    room: ['sign', 'room', 'teacher'],
  }),
]

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, `${today}T20:00:00+08:00`)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin, { persona: 'citizen' })
  citizen.context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** What is on screen can be read, reached and tapped. */
async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  expect([...(await layoutFindings(page)), ...(await axeFindings(page))]).toEqual([])
}
const step = journey()

describe('J7 the help directory', () => {
  step('a newcomer is two taps away from it; no number that nobody confirmed is shown', async () => {
    const { page } = citizen
    await button(page, '你能做什么').click()
    await button(page, '去哪里找人').click()
    await heading(page, '去哪里找人').waitFor()
    await said(page, /没有核实的，我们不写在这里/).waitFor()
    await button(page, '打电话，全国心理援助热线 12356').waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/96111|安心逸心|示例/)
    await looksRight(page, 'j7-nothing-verified')
  })

  step(
    'what was refreshed once is there without a network: open now first, a closed one with 12356',
    async () => {
      const { page, context } = citizen
      await citizen.quiet()
      await page.evaluate((entries) => {
        localStorage.setItem('xinyu.citizen.directory', JSON.stringify(entries))
      }, verified)
      await context.setOffline(true)
      await button(page, '返回').click()
      await button(page, '你能做什么').click()
      await button(page, '去哪里找人').click()
      await said(page, '夜里的热线').waitFor()
      const text = (await page.locator('body').textContent()) ?? ''
      expect(text.lastIndexOf('夜里的热线')).toBeLessThan(text.lastIndexOf('门诊咨询电话'))
      expect(text).not.toContain('很久没核实的热线')
      await button(page, '改打 12356，门诊咨询电话现在不在服务时间里').waitFor()
      await said(page, /明天 08:30 开始/).waitFor()
      await said(page, /过了两个月/).waitFor()
      await looksRight(page, 'j7-directory')
    },
  )

  step('by topic; a place says when and how, and gives its address without a third party’s map', async () => {
    const { page } = citizen
    await page.getByRole('radio', { name: '睡眠' }).click()
    await page.getByRole('button', { name: /^某医院心理门诊/ }).click()
    await said(page, '工作日 08:00–17:00').waitFor()
    await button(page, '复制地址').waitFor()
    await looksRight(page, 'j7-place')
    await button(page, '返回').click()
    await page.getByRole('button', { name: /^某校心理室/ }).click()
    await page.getByRole('img', { name: '有心理老师，看见了' }).waitFor()
    await looksRight(page, 'j7-school')
  })

  step('the help card leads there too', async () => {
    const { page } = citizen
    await button(page, '求助').click()
    await button(page, '这里还能打给谁、去哪里').click()
    await said(page, '夜里的热线').waitFor()
  })

  step('the operator is told whom to call, and nobody else is', async () => {
    await citizen.context.setOffline(false)
    const admin = await visit(browser, xinyu.origin, { persona: 'admin' })
    admin.context.setDefaultTimeout(10_000)
    await toTab(admin.page, '我的')
    await admin.page.getByRole('button', { name: /^核实名单/ }).click()
    await said(admin.page, '96111 心理服务热线').waitFor()
    await looksRight(admin.page, 'j7-verify')
    await goTo(citizen.page, 'pages/me/index')
    await heading(citizen.page, '我的').waitFor()
    expect(await citizen.page.getByRole('button', { name: /^核实名单/ }).count()).toBe(0)
    expect(admin.problems).toEqual([])
    expect([...citizen.strangers, ...admin.strangers]).toEqual([])
  })
})
