import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { checkIn, field, said, setClock, toDesk } from './people'
import { button, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

const monday = '2026-11-30'

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let other: Visit
let expert: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, `${monday}T09:30:00+08:00`)
  await checkIn(xinyu, 'expert', monday)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  other = await visit(browser, xinyu.origin, { persona: 'citizen-b' })
  expert = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'expert' })
  for (const { context } of [citizen, other, expert]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const reply = (page: Page) => page.getByLabel('写回复')
const step = journey()

describe('J9 the expert’s desk', () => {
  step('a citizen writes five lines once, and gives them along with a letter', async () => {
    const { page } = citizen
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill('最近总是睡不好。')
    await page.getByRole('radio', { name: '睡眠' }).click()
    await button(page, '写或改情况卡').click()
    await page.getByLabel('最让我难受的是').fill('凌晨三点醒，醒了就想工作')
    await page.getByLabel('试过什么，有没有用').fill('褪黑素，没有用')
    await screenshot(page, 'j9-card-light')
    await button(page, '保存').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await page.getByRole('button', { name: /^同意/ }).click()
    await said(page, '保存好了。以后写信可以一起给专家。').waitFor()
    await button(page, '返回').click()
    await page.getByRole('switch', { name: /把情况卡一起给专家/ }).click()
    await button(page, '寄出').click()
    await said(page, '已送达').waitFor()
  })

  step('words that ask for help go before an older letter, and the reason is shown', async () => {
    const { page } = other
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill('我不想活了，撑不下去。')
    await button(page, '寄出').click()
    await page.getByRole('dialog', { name: '求助' }).waitFor()
    await page.getByRole('dialog', { name: '求助' }).getByRole('button', { name: '关闭' }).click()
    if (await page.getByLabel('出生年份，四位数字').isVisible()) {
      await typeBirth(page)
      await button(page, '下一步').click()
    }
    await page.getByRole('checkbox').click()
    await page.getByRole('button', { name: /^同意/ }).click()
    await said(page, '已送达').waitFor()
    await toDesk(expert.page)
    await said(expert.page, '需要人 1').waitFor()
    await said(expert.page, '等待中 2').waitFor()
    const takes = expert.page.getByRole('button', { name: /^接手：/ })
    await expect(takes.first().getAttribute('aria-label')).resolves.toMatch(/没有选主题/)
    await said(expert.page, '提到安全，先回').waitFor()
    await screenshot(expert.page, 'j9-queue-wide')
  })

  step('who takes the letter reads the writer’s own lines first', async () => {
    const { page } = expert
    await page.getByRole('button', { name: /^接手：睡眠/ }).click()
    await said(page, '对方的情况卡').waitFor()
    await said(page, '凌晨三点醒，醒了就想工作').waitFor()
    await said(page, '最近总是睡不好。').waitFor()
  })

  step('a canned reply goes out only when its blanks are filled', async () => {
    const { page } = expert
    await button(page, '常用语').click()
    await page.getByRole('button', { name: /想多了解一点/ }).click()
    await reply(page).press('Enter')
    await said(page, '还有〔〕没有填，没有发出去。').waitFor()
    await screenshot(page, 'j9-canned-wide')
    const text = await reply(page).inputValue()
    await reply(page).fill(text.replace(/〔[^〕]*〕/g, '上个月'))
    await reply(page).press('Enter')
    await said(citizen.page, /这件事从上个月开始/).waitFor()
  })

  step('a private note stays among colleagues', async () => {
    const { page } = expert
    await page.getByRole('button', { name: /同事之间的记录/ }).click()
    await page.getByLabel('写一条记录').fill('早醒三周，先看作息')
    await button(page, '记下').click()
    await said(page, /记录 · 我/).waitFor()
    expect(await citizen.page.getByText('早醒三周，先看作息').count()).toBe(0)
  })

  step(
    'a child who is hurt is reported in four steps from the letter itself, and the writer is not told',
    async () => {
      const { page } = expert
      await button(page, '报告孩子受到伤害').click()
      await button(page, '记下这份报告').click()
      await said(page, '四步都要写。').waitFor()
      await page.getByLabel(/^一、/).fill('孩子写：他又打我了')
      await page.getByLabel(/^二、/).fill('示例派出所')
      await page.getByLabel(/^四、/).fill('明天上午联系学校')
      await screenshot(page, 'j9-abuse-wide')
      await button(page, '记下这份报告').click()
      await said(page, '示例派出所').waitFor()
      await screenshot(page, 'j9-abuse-done-wide')
      expect(await citizen.page.getByText('示例派出所').count()).toBe(0)
    },
  )

  step('closing asks first, and leaves the writer a way back', async () => {
    const { page } = expert
    await button(page, '结束这封信').click()
    await button(page, '结束').click()
    await said(page, '这封信已经结束。').waitFor()
    await said(citizen.page, /接着写，会先请原来的专家/).waitFor()
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [citizen, other, expert]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
