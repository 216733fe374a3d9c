import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { field, said, setClock, toDesk } from './people'
import { button, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let volunteer: Visit
let supervisor: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, '2026-11-30T09:30:00+08:00')
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  volunteer = await visit(browser, xinyu.origin, { persona: 'volunteer' })
  supervisor = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'supervisor' })
  for (const { context } of [citizen, volunteer, supervisor]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const step = journey()

describe('J9 a volunteer drafts, a supervisor releases, the citizen reads', () => {
  step('a citizen writes a letter', async () => {
    const { page } = citizen
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill('最近总是睡不好，白天没有精神。')
    await page.getByRole('radio', { name: '睡眠' }).click()
    await button(page, '寄出').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await page.getByRole('button', { name: /^同意/ }).click()
    await said(page, '已送达').waitFor()
  })

  step('a volunteer takes it, writes, and is told that it is a draft', async () => {
    const { page } = volunteer
    await toTab(page, '我的')
    await page.getByRole('button', { name: /^志愿者/ }).click()
    await said(page, '可以写草稿的信 1').waitFor()
    await screenshot(page, 'j9-volunteer-queue')
    await page.getByRole('button', { name: /^我来写：睡眠/ }).click()
    await said(page, '最近总是睡不好，白天没有精神。').waitFor()
    await page.getByLabel('草稿').fill('睡不着就别躺着，起来动动。')
    await screenshot(page, 'j9-volunteer-draft')
    await button(page, '交给督导').click()
    await said(page, /交给督导了/).waitFor()
  })

  step('the citizen has nothing of it, and the promise stands', async () => {
    const { page } = citizen
    await screenshot(page, 'j9-drafted-citizen')
    await said(page, /最晚.*前回复/).waitFor()
    expect(await page.getByText('起来动动').count()).toBe(0)
  })

  step('the supervisor sees it on the desk, and gives it back with a note', async () => {
    const { page } = supervisor
    await toDesk(page)
    await said(page, '志愿者的草稿 1').waitFor()
    await screenshot(page, 'j9-drafts-wide')
    await page.getByRole('button', { name: /示例志愿者 01/ }).click()
    await said(page, '睡不着就别躺着，起来动动。').waitFor()
    await screenshot(page, 'j9-release-wide')
    await button(page, '退回给志愿者').click()
    await page.getByLabel('给志愿者的话').fill('先说听到了什么，再给办法。')
    await button(page, '退回').click()
    await said(page, '退回了。志愿者会看到你的话。').waitFor()
  })

  step('the volunteer hears of it without a tap, and writes a better one', async () => {
    const { page } = volunteer
    await said(page, '先说听到了什么，再给办法。').waitFor()
    await page.getByLabel('草稿').fill('谢谢你写来。睡不好、白天没精神，一定很累。')
    await button(page, '交给督导').click()
    await said(page, /交给督导了/).waitFor()
  })

  step('the supervisor changes a sentence and sends it', async () => {
    const { page } = supervisor
    await button(page, '返回').click()
    await page.getByRole('button', { name: /示例志愿者 01/ }).click()
    await page.getByLabel('发给对方的话').fill('谢谢你写来。睡不好、白天没精神，一定很累。我们慢慢看。')
    await screenshot(page, 'j9-release-changed-wide')
    await button(page, '改后发出').click()
    await said(page, /发出了。对方看到的是这一份/).waitFor()
  })

  step('the citizen reads what was released, once', async () => {
    const { page } = citizen
    await said(page, '谢谢你写来。睡不好、白天没精神，一定很累。我们慢慢看。').waitFor()
    expect(await page.getByText('起来动动').count()).toBe(0)
    await screenshot(page, 'j9-released-citizen')
  })

  step('the volunteer sees what was changed', async () => {
    const { page } = volunteer
    await said(page, '督导改后发出的').waitFor()
    await screenshot(page, 'j9-volunteer-outcome')
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [citizen, volunteer, supervisor]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
