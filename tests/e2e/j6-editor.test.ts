import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { articleText } from '../support/articleText'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { newKey } from '../support/cloud'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { said } from './people'
import { button, heading, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let editor: Visit
let second: Visit
let citizen: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  const invitation = { roles: ['editor' as const], expert: null, name: '示例编辑 01' }
  const { code } = await callAs(xinyu.origin, 'admin', 'staff.admin.invite', invitation, newKey())
  await callAs(xinyu.origin, 'school', 'account.join', { code })
  browser = await startBrowser()
  editor = await visit(browser, xinyu.origin, { persona: 'school' })
  second = await visit(browser, xinyu.origin, { persona: 'admin' })
  citizen = await visit(browser, xinyu.origin)
  for (const { context } of [editor, second, citizen]) context.setDefaultTimeout(15_000)
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
const source = (page: Page) => page.getByLabel('全文').filter({ visible: true })
const toDesk = async (page: Page): Promise<void> => {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /^文章编辑/ }).click()
}
const body = '找一盒顺手的水彩，把云朵一样的念头画下来。'
const text = articleText('pencil-clouds', { healthClaim: true, body })

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByLabel('想找什么').fill(words)
  await button(page, '找').click()
}

const step = journey()

describe('J6 an editor publishes, a citizen finds it', () => {
  step('nobody finds what was not published', async () => {
    const { page } = citizen
    await toTab(page, '科普')
    await page.getByRole('link', { name: /^找一找/ }).click()
    await searchFor(page, '水彩')
    await said(page, /没有找到写“水彩”的文章/).waitFor()
  })

  step('an editor writes; what may not stand is said with its line, and what is typed survives', async () => {
    const { page } = editor
    await toDesk(page)
    await button(page, '写一篇新的').click()
    await source(page).fill(text.replace(body, '这个办法能根治失眠。'))
    await said(page, '不承诺效果：“根治”').waitFor()
    await source(page).fill(text.replace(body, '<script>alert(1)</script>'))
    await said(page, /第 \d+ 行：不能写网页代码/).waitFor()
    await looksRight(page, 'j6-editor-findings')
    await page.reload()
    await said(page, /不能写网页代码/).waitFor()
    await source(page).fill(text)
    await said(page, '格式和用词都可以。').waitFor()
  })

  step('sees it as a reader will, keeps it, and asks for the second person', async () => {
    const { page } = editor
    await button(page, '看看读者看到的样子').click()
    await heading(page, '写下来的用处').waitFor()
    await looksRight(page, 'j6-editor-preview')
    await button(page, '存下').click()
    await said(page, /已存下，是第 1 版/).waitFor()
    await button(page, '提交发布').click()
    await said(page, '已提交，等另一个人看。').waitFor()
    expect(await button(page, '我看过了，同意发布').count()).toBe(0)
  })

  step('somebody else looks at it and agrees', async () => {
    const { page } = second
    await toDesk(page)
    await page.getByRole('button', { name: /^写下来的用处.*等你看/ }).click()
    await button(page, '我看过了，同意发布').click()
    await said(page, '已发布，读者现在能看到、能搜到。').waitFor()
    await looksRight(page, 'j6-editor-published')
  })

  step('the citizen finds it by a word inside it, and reads it', async () => {
    const { page } = citizen
    await searchFor(page, '水彩')
    await page.getByRole('button', { name: /^写下来的用处/ }).click()
    await said(page, body).waitFor()
  })

  step('withdrawn, it is found by nobody, and the text is still on the desk', async () => {
    const { page } = second
    await button(page, '收起这一篇').click()
    await page
      .getByRole('dialog', { name: '收起这一篇？' })
      .getByRole('button', { name: '收起这一篇' })
      .click()
    await said(page, '已收起，读者看不到了。').waitFor()
    expect(await source(page).inputValue()).toContain('水彩')
    await button(citizen.page, '返回').click()
    await searchFor(citizen.page, '水彩')
    await said(citizen.page, /没有找到写“水彩”的文章/).waitFor()
    for (const { problems, strangers } of [editor, second, citizen])
      expect([...problems, ...strangers]).toEqual([])
  })
})
