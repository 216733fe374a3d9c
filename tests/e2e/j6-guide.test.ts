import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { said } from './people'
import { button, heading } from './sdsWalk'

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
const field = (page: Page) => page.getByLabel('想说点什么').filter({ visible: true })
const say = async (page: Page, text: string): Promise<void> => {
  await field(page).fill(text)
  await field(page).press('Enter')
}
/** The conversation as a newcomer meets it. */
async function anew(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear())
  await page.goto(`${new URL(page.url()).origin}/#/pages/chat/index`)
  await page.reload()
  await said(page, /我是心语助手，一个程序/).waitFor()
}

const step = journey()

describe('J6 the guide', () => {
  step('it says that it is a program, and offers four ways to begin', async () => {
    const { page } = citizen
    await said(page, /我是心语助手，一个程序/).waitFor()
    const chips = page.getByRole('group', { name: '可以这样回答' }).getByRole('button')
    expect(await chips.allTextContents()).toEqual(['写信给专家', '做个自测', '你能做什么', '我现在很难受'])
    await looksRight(page, 'j6-guide')
  })

  const places: readonly [string, readonly (string | RegExp)[], (page: Page) => Promise<void>][] = [
    [
      'a test',
      ['做个自测', /^抑郁自评量表（SDS）/],
      (page) => page.waitForURL(/packages\/assessment\/take\/index\?scale=sds/),
    ],
    ['the articles', ['你能做什么', '看看文章'], (page) => card(page, '.* · 约 ').first().waitFor()],
    ['relaxation', ['你能做什么', '放松一下'], (page) => heading(page, '现在就慌、就难受').waitFor()],
    ['the directory', ['你能做什么', '去哪里找人'], (page) => heading(page, '去哪里找人').waitFor()],
    [
      'a letter',
      ['写信给专家'],
      (page) =>
        said(page, /不是全天有人看着/)
          .first()
          .waitFor(),
    ],
  ]
  for (const [what, taps, arrived] of places)
    step(`a newcomer is at most two taps away from ${what}`, async () => {
      const { page } = citizen
      await anew(page)
      expect(taps.length).toBeLessThanOrEqual(2)
      for (const tap of taps) {
        const found = typeof tap === 'string' ? button(page, tap) : page.getByRole('button', { name: tap })
        await found.filter({ visible: true }).first().click()
      }
      await arrived(page)
    })

  step('what is typed finds what fits, says by which words, and becomes a letter in one tap', async () => {
    const { page } = citizen
    await anew(page)
    await say(page, '最近睡不着，快考试了')
    await said(page, '因为你提到了“睡不着”、“考试”，找到这些：').waitFor()
    await card(page, '睡前五分钟').waitFor()
    await looksRight(page, 'j6-guide-found')
    await button(page, '写成一封信').click()
    const letter = page.getByRole('textbox', { name: '想说的话' }).filter({ visible: true })
    await letter.waitFor()
    expect(await letter.inputValue()).toBe('最近睡不着，快考试了')
    // The browser's router takes a moment to hide the page under this one; nobody reads a letter faster.
    await page.waitForTimeout(1000)
    await button(page, '返回').click()
    await letter.waitFor({ state: 'detached' })
    await said(page, /有没写完的/).waitFor()
    expect(await field(page).inputValue()).toBe('')
  })

  step('words that ask for help bring the help card first, and no test after it', async () => {
    const { page } = citizen
    await say(page, '考试考砸了，不想活了')
    const help = page.getByRole('dialog', { name: '求助' })
    await help.waitFor()
    await help.getByRole('button', { name: '关闭' }).click()
    await card(page, '打电话 12356').waitFor()
    expect(await said(page, /因为你提到了.*考砸/).count()).toBe(0)
    expect(await field(page).inputValue()).toBe('考试考砸了，不想活了')
  })

  step(
    'the talk and the words are there after a reload, and 清空对话 forgets the talk in one tap',
    async () => {
      const { page, problems, strangers } = citizen
      await page.reload()
      await said(page, '之前说过的，只在这部手机里').waitFor()
      expect(await field(page).inputValue()).toBe('考试考砸了，不想活了')
      await looksRight(page, 'j6-guide-earlier')
      await button(page, '清空对话').click()
      await said(page, '之前说过的，只在这部手机里').waitFor({ state: 'detached' })
      expect(await said(page, /因为你提到了/).count()).toBe(0)
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    },
  )
})
