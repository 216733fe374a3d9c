import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey, timed } from './journey'
import { field, said, say, setClock } from './people'
import { button, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

/** Saturday night; the region answers within 120 minutes of work, so on Monday at 10:30. */
const saturdayNight = '2026-11-28T23:10:00+08:00'
const mondayMorning = '2026-11-30T09:00:00+08:00'
/** Closed on that Monday, it can be gone on with for 14 days. */
const sundayAfter = '2026-12-13T10:00:00+08:00'
const mondayAfter = '2026-12-14T09:00:00+08:00'
const twoWeeksLater = '2026-12-29T09:00:00+08:00'
const lateLine = '后来好多了，想说一声谢谢。'
const letter = '半夜总醒，醒了就睡不着。白天上班没有精神，也不想和人说话。'
const reply = '谢谢你写来。先从睡前一小时不看手机试起，三天后告诉我怎么样。'

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, saturdayNight)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  citizen.context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const step = journey()

describe('J3 off-hours letter', () => {
  step('on Saturday at 23:10 four lines stand before the first letter', async () => {
    const { page } = citizen
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await said(page, /谁会看到/).waitFor()
    await said(page, /不是全天有人看着/).waitFor()
  })

  step('what is written survives a lost tab', async () => {
    await field(citizen.page).fill(letter)
    await citizen.page.getByRole('radio', { name: '睡眠' }).click()
    await citizen.page.waitForTimeout(300)
    await citizen.page.close()
    citizen = { ...citizen, page: await citizen.context.newPage() }
    await citizen.page.goto(xinyu.origin)
    await toTab(citizen.page, '信箱')
    await citizen.page.getByRole('button', { name: /没写完的信/ }).click()
    await citizen.page.waitForFunction(
      (text) => Array.from(document.querySelectorAll('textarea')).some((one) => one.value === text),
      letter,
    )
  })

  step('an impatient double tap posts it once, after age and consent', async () => {
    const { page } = citizen
    await button(page, '寄出').dblclick()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await button(page, '同意并寄出').click()
    await said(page, '已送达').waitFor()
    await toTabFromThread(page)
    const waiting = page.getByRole('button', { name: /睡眠.*等专家接手/ }).filter({ visible: true })
    await waiting.first().waitFor()
    expect(await waiting.count()).toBe(1)
  })

  step('the promise is Monday 10:30, and it says how long that is', async () => {
    await said(
      citizen.page,
      /最晚 周一 10:30 前回复，还有 1 天 11 小时 \d+ 分|最晚 周一 10:30 前回复，还有 1 天 11 小时/,
    ).waitFor()
    await screenshot(citizen.page, 'j3-receipt-light')
  })

  step('on Monday the expert finds it in the queue and takes it', async () => {
    await setClock(xinyu, mondayMorning)
    expert = await visit(browser, xinyu.origin, { viewport: desktop, persona: 'expert' })
    expert.context.setDefaultTimeout(10_000)
    const { page } = expert
    await toTab(page, '我的')
    await page.getByRole('button', { name: /工作台/ }).click()
    await page.getByRole('button', { name: /接手：睡眠/ }).click()
    await said(page, letter).waitFor()
    await screenshot(page, 'j3-desk-wide')
  })

  step('the citizen sees without a tap that it was taken and read', async () => {
    const { page } = citizen
    await page.getByRole('button', { name: /睡眠/ }).filter({ visible: true }).click()
    await said(page, '已读').waitFor()
    await said(page, /专家已接手/).waitFor()
  })

  step('a reply appears at the other side by itself', async () => {
    await field(expert.page).fill(reply)
    await timed('a line at the other window', async () => {
      await expert.page.keyboard.press('Enter')
      await said(citizen.page, reply).waitFor()
    })
    await said(citizen.page, /示例专家 01 · 医院专家/).waitFor()
    await said(expert.page, '已读').waitFor()
  })

  step('lines go to and fro, offline ones wait and go once', async () => {
    await citizen.context.setOffline(true)
    await say(citizen.page, '好的，我试试看。')
    await said(citizen.page, '待发送').waitFor()
    await citizen.context.setOffline(false)
    await said(expert.page, '好的，我试试看。').waitFor()
    expect(await expert.page.getByText('好的，我试试看。').filter({ visible: true }).count()).toBe(1)
  })

  step('the expert answers and closes; the citizen says in one tap that it helped', async () => {
    await timed('another line', async () => {
      await say(expert.page, '好，周四见信。')
      await said(citizen.page, '好，周四见信。').waitFor()
    })
    await button(expert.page, '结束这封信').click()
    await button(expert.page, '结束').click()
    await said(citizen.page, /接着写，会先请原来的专家/).waitFor()
    await button(citizen.page, '有帮助').click()
    await said(citizen.page, /记下了/).waitFor()
    await screenshot(citizen.page, 'j3-closed-light')
  })

  step('how heavy it felt before and now takes two taps more, and can be left out', async () => {
    const { page } = citizen
    await said(page, /难受的程度/).waitFor()
    await button(page, '跳过').waitFor()
    const degree = (when: string, how: string) =>
      page.getByRole('radiogroup', { name: when }).getByRole('radio', { name: how, exact: true }).click()
    await degree('写信之前', '4')
    await degree('现在', '2')
    await screenshot(page, 'j3-felt-light')
    await button(page, '保存').click()
    await page.getByRole('radiogroup', { name: '现在' }).waitFor({ state: 'detached' })
    await said(page, /记下了/).waitFor()
  })

  step('within 14 days the writer goes on with it, and is answered again', async () => {
    await setClock(xinyu, sundayAfter)
    await say(citizen.page, '又开始半夜醒了。')
    await said(citizen.page, /等专家接手.*10:30 前回复.*上次的专家现在不在/).waitFor()
    await setClock(xinyu, mondayAfter)
    await expert.page.getByRole('button', { name: /接手：睡眠/ }).click()
    await said(expert.page, '又开始半夜醒了。').waitFor()
    await say(expert.page, '我们接着上次的说。')
    await said(citizen.page, '我们接着上次的说。').waitFor()
    await button(expert.page, '结束这封信').click()
    await button(expert.page, '结束').click()
    await said(citizen.page, /这封信已经结束/).waitFor()
  })

  step(
    'after 14 days it is refused with kind words, and what was written goes into a new letter',
    async () => {
      const { page, context } = citizen
      await context.setOffline(true)
      await say(page, lateLine)
      await said(page, '待发送').waitFor()
      await setClock(xinyu, twoWeeksLater)
      await context.setOffline(false)
      await said(page, /刚才那一句放进了新信里，还没有寄出/).waitFor({ timeout: 60_000 })
      await screenshot(page, 'j3-over-light')
      await button(page, '另写一封').click()
      await page.waitForFunction(
        (text) => Array.from(document.querySelectorAll('textarea')).some((one) => one.value === text),
        lateLine,
      )
      await button(page, '寄出').click()
      await said(page, '已送达').waitFor()
      await said(page, lateLine).waitFor()
    },
  )

  step('nothing went wrong on either side, and nothing left the machine', () => {
    const lost = /Failed to (fetch|load resource)|ERR_INTERNET_DISCONNECTED/
    expect([...citizen.problems, ...expert.problems].filter((line) => !lost.test(line))).toEqual([])
    expect([...citizen.strangers, ...expert.strangers]).toEqual([])
  })
})

/** Back from a thread to the list. */
async function toTabFromThread(page: Page): Promise<void> {
  await button(page, '返回').click()
}
