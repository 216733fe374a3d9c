import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { said, setClock, toDesk } from './people'
import { button, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let admin: Visit
let newcomer: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, '2026-11-30T09:30:00+08:00')
  browser = await startBrowser()
  admin = await visit(browser, xinyu.origin, { persona: 'admin' })
  newcomer = await visit(browser, xinyu.origin)
  for (const { context } of [admin, newcomer]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const step = journey()
const NAME = '新来的专家'
let code = ''

/** The new expert's own queue, past every screen. */
const queue = () => callAs(xinyu.origin, 'citizen', 'staff.letter.queue', {})

describe('J11 an administrator invites an expert, and lets them go', () => {
  step('whoever has no invitation is refused by the desk', async () => {
    await expect(queue()).rejects.toThrow()
  })

  step('an administrator sees who works here', async () => {
    const { page } = admin
    await toTab(page, '我的')
    await page.getByRole('button', { name: /^人员/ }).click()
    await said(page, /^执照 .* 看过/).waitFor()
    await screenshot(page, 'j11-people')
  })

  step('and makes an invitation, which says until when it holds', async () => {
    const { page } = admin
    await button(page, '邀请新的人').click()
    await button(page, '做一个邀请码').click()
    const sheet = page.getByRole('dialog', { name: '邀请谁' })
    await sheet.getByRole('checkbox', { name: '专家' }).click()
    await sheet.getByLabel('姓名').fill(NAME)
    await sheet.getByRole('radio', { name: '心理咨询师' }).click()
    await sheet.getByRole('radiogroup', { name: '单位' }).getByRole('radio').first().click()
    await sheet.getByRole('checkbox', { name: '睡眠' }).click()
    await sheet.getByLabel('哪天看过执照').fill('2026-11-30')
    await screenshot(page, 'j11-invite')
    await button(page, '生成邀请码').click()
    const shown = said(page, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    await shown.waitFor()
    code = (await shown.textContent()) ?? ''
    await said(page, /前有效，只能用一次/).waitFor()
    await screenshot(page, 'j11-code')
  })

  step('and shows it as a code to be scanned', async () => {
    const { page } = admin
    await button(page, '显示小程序码').click()
    const picture = page.getByRole('img', { name: '邀请的小程序码' })
    await picture.locator('img').waitFor()
    expect(
      await picture.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBeGreaterThan(200)
    await picture.scrollIntoViewIfNeeded()
    await screenshot(page, 'j11-picture')
    expect([...(await layoutFindings(page)), ...(await axeFindings(page))]).toEqual([])
  })

  step('a wrong code is refused and stays in its field', async () => {
    const { page } = newcomer
    await toTab(page, '我的')
    await page.getByRole('button', { name: /^我有邀请码/ }).click()
    await page.getByLabel('邀请码', { exact: true }).fill('2222-2222-2222')
    await button(page, '确定').click()
    await said(page, /邀请码不对、过期了，或者已经用过/).waitFor()
    expect(await page.getByLabel('邀请码', { exact: true }).inputValue()).toBe('2222-2222-2222')
    await screenshot(page, 'j11-join-refused')
  })

  step('a scanned one stands in the field, and nothing has happened yet', async () => {
    const { page } = newcomer
    const scene = encodeURIComponent(`i=${code.replace(/-/g, '')}`)
    await page.goto(`${xinyu.origin}/#/packages/me/join/index?scene=${scene}`)
    await page.reload()
    await page.getByRole('dialog', { name: '输入邀请码' }).waitFor()
    expect(await page.getByLabel('邀请码', { exact: true }).inputValue()).toBe(code)
    await page.waitForTimeout(500)
    await screenshot(page, 'j11-scanned')
    await expect(queue()).rejects.toThrow()
  })

  step('a tap on it opens the desk in the second window', async () => {
    const { page } = newcomer
    await button(page, '确定').click()
    await said(page, '已经加入。到“我的”里打开工作台。').waitFor()
    await screenshot(page, 'j11-joined')
    await button(page, '到“我的”').click()
    await toDesk(page)
    await button(page, '接手')
      .first()
      .or(said(page, /没有等待的信|等待中/))
      .first()
      .waitFor()
    await queue()
  })

  step('the list names the new expert first', async () => {
    const { page } = admin
    await button(page, '返回').click()
    await page.getByRole('radio', { name: '督导' }).click()
    await page.getByRole('radio', { name: '专家' }).click()
    await page.getByRole('button', { name: new RegExp(NAME) }).click()
    await button(page, '停用').waitFor()
    await screenshot(page, 'j11-person')
  })

  step('disabling says what becomes of the letters, and counts from the next call on', async () => {
    const { page } = admin
    await button(page, '停用').click()
    const sheet = page.getByRole('dialog', { name: '停用这位工作人员？' })
    await sheet.getByText(/手上的信交回等待中/).waitFor()
    await screenshot(page, 'j11-disable')
    // The second half of a double tap is not heard; a reading hand is slower than that.
    await page.waitForTimeout(500)
    await sheet.getByRole('button', { name: '停用', exact: true }).click()
    await said(page, /^已停用。交回 0 封信/).waitFor()
    await expect(queue()).rejects.toThrow()
    await screenshot(page, 'j11-disabled')
  })

  step('the old code in the pocket gives nothing back', async () => {
    const { page } = newcomer
    await page.goto(`${xinyu.origin}/?bar=0#/pages/me/index`)
    await page.reload()
    await page.getByRole('button', { name: /^我有邀请码/ }).click()
    await page.getByLabel('邀请码', { exact: true }).fill(code)
    await button(page, '确定').click()
    await said(page, /邀请码不对、过期了，或者已经用过/).waitFor()
    expect(await page.getByRole('button', { name: /^工作台/ }).count()).toBe(0)
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [admin, newcomer]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
