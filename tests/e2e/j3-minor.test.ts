import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { field, said, say, setClock } from './people'
import { button, toTab } from './sdsWalk'

jest.setTimeout(240_000)

const letter = '他们在班上给我起外号，我不想去学校。'

let xinyu: RunningXinyu
let browser: Browser
let child: Visit
let guardian: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, '2026-11-30T10:00:00+08:00')
  browser = await startBrowser()
  child = await visit(browser, xinyu.origin)
  guardian = await visit(browser, xinyu.origin, { persona: 'guardian' })
  for (const { context } of [child, guardian]) context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })
const asked = () => sheet(child.page, '先请家长同意')
async function born(page: Page, year: string, month: string): Promise<void> {
  await page.getByLabel('出生年份，四位数字').fill(year)
  await page.getByLabel('出生月份，1 到 12').fill(month)
  await button(page, '下一步').click()
}
const step = journey()

describe('J3 a child writes, with a guardian who agrees', () => {
  step('a child of 12 is told why a guardian is needed, before anything is sent', async () => {
    const { page } = child
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill(letter)
    await button(page, '寄出').click()
    await born(page, '2014', '6')
    await asked().waitFor()
    await said(page, /家长看不到你写了什么/).waitFor()
    await looksAtSizes(page, 'j3-minor-ask')
  })

  step(
    'who cannot ask a guardian is one tap from help, and writes a line to those on duty without any consent',
    async () => {
      const { page } = child
      await button(page, '打开求助卡').click()
      const card = sheet(page, '求助')
      await card.getByText('12356').first().waitFor()
      await card.getByRole('button', { name: /请值班专家联系我/ }).click()
      await button(page, '通知值班的人').click()
      await card.getByLabel('写一句话给值班人员').fill('我在学校厕所里，不想出去')
      await child.context.setOffline(true)
      await button(page, '发给值班的人').click()
      await card.getByText('待发送，有网后自动发').waitFor()
      await child.context.setOffline(false)
      await card.getByText('✓ 已送达').waitFor()
      await card.getByText('✓ 已送达').scrollIntoViewIfNeeded()
      await looksAtSizes(page, 'j3-minor-say')
      await card.getByRole('button', { name: '关闭' }).first().click()
      expect(await field(page).inputValue()).toBe(letter)
    },
  )

  step('the guardian agrees on another phone, box by box; the child’s phone goes on by itself', async () => {
    await button(child.page, '寄出').click()
    await asked().waitFor()
    await button(child.page, '显示给家长的码').click()
    const code = await asked()
      .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      .textContent()
    if (!code) throw new Error('there is no code')
    await asked().getByText(code).scrollIntoViewIfNeeded()
    await looksAtSizes(child.page, 'j3-minor-code')
    const { page } = guardian
    await toTab(page, '我的')
    await page.getByRole('button', { name: /替孩子同意/ }).click()
    await page.getByLabel('孩子手机上的码').fill(code.toLowerCase())
    await page.getByLabel('怎么称呼这个孩子（可以不填）').fill('老大')
    const boxes = page.getByRole('checkbox')
    for (let box = 0; box < (await boxes.count()); box++)
      expect(await boxes.nth(box).getAttribute('aria-checked')).toBe('false')
    await looksAtSizes(page, 'j3-minor-agree')
    await page.getByRole('checkbox', { name: /同意孩子给专家写信/ }).click()
    await page.getByRole('checkbox', { name: /是这个孩子的父母或其他监护人/ }).click()
    await button(page, '同意勾选的这些').click()
    await born(page, '1985', '3')
    await said(page, /给专家写信：今天 同意，现在有效|给专家写信：.*同意，现在有效/).waitFor()
    await looksAtSizes(page, 'j3-minor-agreed')
    await sheet(child.page, '给专家写信的说明').waitFor()
  })

  step('the child agrees for itself too, and the letter goes', async () => {
    const { page } = child
    await page.getByRole('checkbox', { name: /我已读过/ }).click()
    await button(page, '同意并寄出').click()
    await said(page, '已送达').waitFor()
    await said(page, letter).waitFor()
  })

  step('the guardian sees that the consent stands, and nothing the child wrote', async () => {
    const { page } = guardian
    await page.reload()
    await said(page, '老大').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('外号')
  })

  step('a withdrawal is in force on the next line, which comes back unlost', async () => {
    const { page } = guardian
    await button(page, '撤回“给专家写信”').click()
    await sheet(page, '撤回后会这样').waitFor()
    await page.waitForTimeout(400)
    await screenshot(page, 'j3-minor-sure-light')
    await button(page, '撤回').click()
    await said(page, /给专家写信：.*撤回/).waitFor()
    await say(child.page, '还有一件事。')
    await said(child.page, /要先有家长同意才能保存或寄出/).waitFor()
    expect(await field(child.page).inputValue()).toBe('还有一件事。')
    await looksAtSizes(child.page, 'j3-minor-withdrawn')
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    const lost = /Failed to (fetch|load resource)|ERR_INTERNET_DISCONNECTED/
    for (const one of [child, guardian]) {
      expect(one.problems.filter((line) => !lost.test(line))).toEqual([])
      expect(one.strangers).toEqual([])
    }
  })
})
