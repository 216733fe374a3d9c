import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { checkIn, field, said, say, setClock, toDesk } from './people'
import { button, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

const monday = '2026-11-30'
const lines = Array.from({ length: 6 }, (_, index) => `第 ${index + 1} 句`)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
let colleague: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, `${monday}T09:30:00+08:00`)
  for (const persona of ['expert', 'supervisor'] as const) await checkIn(xinyu, persona, monday)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  expert = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'expert' })
  for (const { context } of [citizen, expert]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** How often a line stands on screen. */
const count = (page: Page, text: string): Promise<number> =>
  page.getByText(text).filter({ visible: true }).count()

const step = journey()

describe('J4 chat in working hours', () => {
  step('who writes sees the place in the queue, and that somebody took it', async () => {
    const { page } = citizen
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill('开会前总是心慌，今天下午还有一场。')
    await button(page, '寄出').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await button(page, '同意并寄出').click()
    await said(page, '已送达').waitFor()
    await toDesk(expert.page)
    await said(page, /你排在最前面/).waitFor()
    await expert.page.getByRole('button', { name: /^接手：/ }).click()
    await said(page, /专家已接手/).waitFor()
  })

  step('who writes is seen writing, and what is written is not', async () => {
    await field(expert.page).pressSequentially('你好，', { delay: 50 })
    await said(citizen.page, '专家正在写……').waitFor()
    await screenshot(citizen.page, 'j4-typing-light')
    expect(await count(citizen.page, '你好，')).toBe(0)
    await field(citizen.page).pressSequentially('我', { delay: 50 })
    await said(expert.page, '对方正在写……').waitFor()
    await field(expert.page).fill('')
    await field(citizen.page).fill('')
  })

  step('lines go both ways, each once, in order', async () => {
    for (const [index, line] of lines.entries()) {
      const [from, to] = index % 2 === 0 ? [citizen, expert] : [expert, citizen]
      await say(from.page, line)
      await said(to.page, line).waitFor()
    }
    for (const { page } of [citizen, expert])
      for (const line of lines) {
        await said(page, line).waitFor()
        expect(await count(page, line)).toBe(1)
      }
  })

  step('the expert’s network drops: what either side writes meanwhile arrives once, in order', async () => {
    await expert.context.setOffline(true)
    await say(expert.page, '断网时专家写的一句')
    await said(expert.page, '待发送').waitFor()
    await say(citizen.page, '对方断网时我写的一句')
    expect(await count(citizen.page, '断网时专家写的一句')).toBe(0)
    await expert.context.setOffline(false)
    await said(citizen.page, '断网时专家写的一句').waitFor()
    await said(expert.page, '对方断网时我写的一句').waitFor()
    await said(expert.page, '待发送').waitFor({ state: 'detached' })
    for (const { page } of [citizen, expert])
      for (const line of ['断网时专家写的一句', '对方断网时我写的一句'])
        expect(await count(page, line)).toBe(1)
  })

  step('the server dies and comes back: what was sent meanwhile arrives once, on both sides', async () => {
    const { dataDir, origin } = xinyu
    await xinyu.kill9()
    await say(citizen.page, '断线时写的一句')
    await say(expert.page, '专家也写了一句')
    await said(citizen.page, '待发送').waitFor()
    xinyu = await startXinyu({ dataDir, port: Number(new URL(origin).port) })
    await said(citizen.page, '专家也写了一句').waitFor({ timeout: 60_000 })
    await said(expert.page, '断线时写的一句').waitFor({ timeout: 60_000 })
    for (const { page } of [citizen, expert])
      for (const line of ['断线时写的一句', '专家也写了一句']) expect(await count(page, line)).toBe(1)
  })

  step('a second device shows the same talk, and takes part in it', async () => {
    const second = await visit(browser, xinyu.origin)
    second.context.setDefaultTimeout(15_000)
    await toTab(second.page, '信箱')
    await second.page.getByRole('button', { name: /没有选主题/ }).click()
    await said(second.page, '第 6 句').waitFor()
    await say(second.page, '换了一部手机写的')
    for (const { page } of [citizen, expert]) await said(page, '换了一部手机写的').waitFor()
    await second.context.close()
  })

  step(
    'handed to a colleague with a note that the writer never sees; nothing has to be said again',
    async () => {
      await button(expert.page, '转交').click()
      await expert.page.getByRole('radio', { name: /示例督导 01/ }).click()
      await expert.page.getByLabel('写给接手的人').fill('会前心慌，下午三点有会，先教呼吸')
      await button(expert.page, '转交').last().click()
      await said(expert.page, '这封信现在不在你这里。').waitFor()
      expect(await count(expert.page, '第 1 句')).toBe(0)
      colleague = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'supervisor' })
      colleague.context.setDefaultTimeout(15_000)
      await toDesk(colleague.page)
      await colleague.page
        .getByRole('button', { name: /没有选主题.*没有写称呼/ })
        .first()
        .click()
      await said(colleague.page, '第 1 句').waitFor()
      await colleague.page.getByRole('button', { name: /同事之间的记录/ }).click()
      await said(colleague.page, '会前心慌，下午三点有会，先教呼吸').waitFor()
      await screenshot(colleague.page, 'j4-notes-wide')
      await colleague.page.getByLabel('写回复').fill('我接着和你谈。')
      await colleague.page.keyboard.press('Enter')
      await said(citizen.page, '我接着和你谈。').waitFor()
      expect(await count(citizen.page, '会前心慌，下午三点有会，先教呼吸')).toBe(0)
    },
  )

  step('it is closed with a summary', async () => {
    await button(colleague.page, '结束这封信').click()
    await colleague.page.getByLabel(/结束小结/).fill('会前呼吸练习，效果还要看')
    await button(colleague.page, '结束').click()
    await said(citizen.page, /接着写，会先请原来的专家/).waitFor()
    await screenshot(citizen.page, 'j4-closed-light')
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    const lost =
      /Failed to (fetch|load resource)|ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|EMPTY_RESPONSE|INCOMPLETE)/
    for (const { problems, strangers } of [citizen, expert, colleague]) {
      expect(problems.filter((line) => !lost.test(line))).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
