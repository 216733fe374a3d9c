import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { storeRecording, withRecording } from '../support/recording'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
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
    await citizen.quiet()
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

describe('J6 learning', () => {
  step('a course is two taps away, and a chapter that was finished is remembered', async () => {
    const { page } = citizen
    await goTo(page, 'pages/read/index')
    await button(page, /^课程和活动/).click()
    await button(page, /^认识自己的情绪/).click()
    await button(page, /^第一节.*：这一节看完了$/).click()
    await said(page, '4 节，看完 1 节').waitFor()
    await looksRight(page, 'j6-course')
  })

  step('without a network the next chapter is there, and the programme too', async () => {
    const { page, context } = citizen
    await citizen.quiet()
    await context.setOffline(true)
    await button(page, '返回').click()
    await button(page, /^周五说心事.*/).click()
    await said(page, '下一次播出').waitFor()
    await button(page, /^第 1 期/).click()
    await said(page, /^主持人：今天这封信/).waitFor()
    await looksRight(page, 'j6-programme')
    await context.setOffline(false)
  })

  step(
    'a question to the programme is a letter that is begun once, and sent by nobody but the writer',
    async () => {
      const { page } = citizen
      for (const _ of ['once', 'again']) {
        await button(page, '写给节目').click()
        await heading(page, '写信').waitFor()
        await button(page, '返回').click()
        await button(page, '写给节目').waitFor()
      }
      await button(page, '写给节目').click()
      await heading(page, '写信').waitFor()
      expect(await page.locator('textarea').filter({ visible: true }).first().inputValue()).toBe(
        '写给周五说心事：广播节目：\n',
      )
    },
  )

  step(
    'a recording: without a network it says why, its words stay, and it plays when there is one',
    async () => {
      const { page, context } = citizen
      storeRecording(xinyu.dataDir)
      await context.addInitScript(`JSON.parse = (${String(withRecording)})(JSON.parse)`)
      await page.goto(`${xinyu.origin}/?bar=0#/packages/read/course/index?id=online-know-your-feelings`)
      await page.reload()
      await button(page, '播放：第二节 身体先知道').waitFor()
      await looksRight(page, 'j6-recording')
      await citizen.quiet()
      await context.setOffline(true)
      await button(page, '播放：第二节 身体先知道').click()
      await said(page, '没有网络，录音放不出来，可以先看文字稿。').waitFor()
      await said(page, /^问一个正在气头上的人/).waitFor()
      await looksRight(page, 'j6-recording-offline')
      await context.setOffline(false)
      await button(page, '重试').click()
      await button(page, '暂停：第二节 身体先知道').waitFor()
      await said(page, /^0:0[1-9] \/ 1:00$/).waitFor()
      await looksRight(page, 'j6-recording-plays')
      await button(page, '暂停：第二节 身体先知道').click()
      await button(page, '播放：第二节 身体先知道').waitFor()
    },
  )
})
