import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { said } from './people'
import { button, heading, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
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
const card = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^${title}`) }).filter({ visible: true })

const step = journey()

describe('J6 reading', () => {
  step('the third tab holds the articles, and a topic narrows them', async () => {
    const { page } = citizen
    await toTab(page, '科普')
    await page.getByRole('radio', { name: '睡眠' }).click()
    await card(page, '凌晨三四点就醒了').waitFor()
    await looksRight(page, 'j6-read-feed')
  })

  step('a word inside an article finds it, the title first, and the word stands out', async () => {
    const { page } = citizen
    await page.getByRole('link', { name: /^找一找/ }).click()
    await page.getByLabel('想找什么').fill('早醒')
    await button(page, '找').click()
    await card(page, '凌晨三四点就醒了').waitFor()
    await looksRight(page, 'j6-read-search')
  })

  step('a search that asks for help shows the help card first', async () => {
    const { page } = citizen
    await page.getByLabel('想找什么').fill('不想活了')
    await button(page, '找').click()
    await page.getByRole('dialog', { name: '求助' }).waitFor()
    await page.getByRole('dialog', { name: '求助' }).getByRole('button', { name: '关闭' }).click()
    await page.getByLabel('想找什么').fill('早醒')
    await button(page, '找').click()
  })

  step('an article says who reviewed it and when, and what can be done today', async () => {
    const { page } = citizen
    await card(page, '凌晨三四点就醒了').click()
    await heading(page, '今天就能做的').waitFor()
    await said(page, /2026-09-18 审阅/).waitFor()
    await looksRight(page, 'j6-read-article')
    await button(page, '收藏').click()
    await button(page, '已收藏，点一下取消').waitFor()
    await button(page, '有帮助').click()
    await said(page, /只计数，不记名字/).waitFor()
  })

  step('without a network what was opened is still there, and the exercise it names works', async () => {
    const { page, context } = citizen
    await button(page, '返回').click()
    await heading(page, '今天就能做的').waitFor({ state: 'hidden' })
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await button(page, '返回').click()
    await button(page, /^收藏和看过的/).click()
    await page.getByRole('heading', { name: '收藏', exact: true }).waitFor()
    await card(page, '凌晨三四点就醒了').last().click()
    await said(page, /没有网络，这是/).waitFor()
    await looksRight(page, 'j6-read-offline')
    await card(page, '跟着做一个放松练习').click()
    await button(page, '开始').waitFor()
    await context.setOffline(false)
  })
})
