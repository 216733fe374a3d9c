import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { desktop, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey, timed } from './journey'
import { checkIn, said, setClock, toDesk } from './people'
import { answer, button, openSds, option, rarely, readIt, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

const monday = (clock: string): string => `2026-11-30T${clock}:00+08:00`
const safetyItem = 19
const always = '绝大部分或全部时间'
const phone = '0523-80000000'

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
let supervisor: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, monday('10:00'))
  for (const persona of ['expert', 'supervisor'] as const) await checkIn(xinyu, persona, '2026-11-30')
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  citizen.context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const help = (page: Page) => page.getByRole('dialog', { name: '求助' })

async function deskOf(persona: 'expert' | 'supervisor'): Promise<Visit> {
  const opened = await visit(browser, xinyu.origin, { viewport: desktop, persona })
  opened.context.setDefaultTimeout(10_000)
  await toDesk(opened.page)
  return opened
}

const step = journey()

describe('J2 a risky answer', () => {
  step('without a network the help card is there within a second of the tap', async () => {
    const { page } = citizen
    await openSds(page)
    await typeBirth(page)
    await button(page, '确定').click()
    await button(page, '开始').click()
    for (let no = 1; no < safetyItem; no++) await answer(page, no, rarely)
    await option(page, safetyItem, always).waitFor()
    await readIt(page)
    await citizen.context.setOffline(true)
    await timed('the help card after the tap', async () => {
      await option(page, safetyItem, always).click()
      await help(page).getByText('12356').first().waitFor()
    })
    await screenshot(page, 'j2-card-light')
  })

  step('who asks for a person is told that it has not gone out, and is called the phone first', async () => {
    const card = help(citizen.page)
    await card.getByRole('button', { name: '没有人', exact: true }).click()
    await card.getByRole('button', { name: /请值班专家联系我/ }).click()
    await card.getByLabel('方便接的电话（可以不留）').fill(phone)
    await button(citizen.page, '通知值班的人').dblclick()
    await said(citizen.page, /还没有发出去.*12356/).waitFor()
  })

  step('with the network back somebody on duty is called, and the person knows', async () => {
    await citizen.context.setOffline(false)
    await said(citizen.page, /已通知值班人员/).waitFor()
    await screenshot(citizen.page, 'j2-paged-light')
  })

  step('five minutes without an answer: the person is told that others are sought', async () => {
    await setClock(xinyu, monday('10:06'))
    await said(citizen.page, '还在找人，请先拨 12356。').waitFor()
  })

  step('at fifteen minutes the lead is called', async () => {
    await setClock(xinyu, monday('10:16'))
    supervisor = await deskOf('supervisor')
    await said(supervisor.page, '需要人 1').waitFor()
    await said(supervisor.page, /已叫 3 轮/).waitFor()
  })

  step('the expert on duty takes it; the person sees so without a tap', async () => {
    expert = await deskOf('expert')
    const { page } = expert
    await said(page, '需要人 1').waitFor()
    await screenshot(page, 'j2-desk-wide')
    await page.getByRole('button', { name: /我来接手/ }).click()
    await button(page, `打电话 ${phone}`).waitFor()
    await said(page, /如果我死了/).waitFor()
    await said(page, /身边没有人/).waitFor()
    await screenshot(page, 'j2-case-wide')
    await said(citizen.page, /接手了。会打你留的电话/).waitFor()
    await screenshot(citizen.page, 'j2-acknowledged-light')
  })

  step(
    'the contact is written down, three contacts are not wanted and none is signed ahead, and two people end it',
    async () => {
      const { page } = expert
      await page.getByLabel('对方说了什么').fill('接通了，现在和室友在一起。')
      await button(page, '记下').click()
      await said(page, '对方说了什么：接通了，现在和室友在一起。').waitFor()
      await said(page, '到这一天联系过再记。对方说不需要，现在就可以记。').waitFor()
      expect(await button(page, '联系上了').count()).toBe(0)
      for (let contact = 0; contact < 3; contact++) {
        await button(page, '对方不需要').click()
        await page
          .getByText(/ · 对方不需要/)
          .nth(contact)
          .waitFor()
        await page.waitForTimeout(400)
      }
      await button(page, '结束这件事').click()
      await said(page, '有人请求结束，等第二个人确认').waitFor()
      await supervisor.page.getByRole('button', { name: /同事接手的/ }).click()
      await button(supervisor.page, '我确认可以结束').click()
      await said(supervisor.page, '这件事已由两个人确认结束。').waitFor()
    },
  )

  step('whoever worries about somebody else finds words, and a person to talk to', async () => {
    const { page } = citizen
    await button(page, '我担心一个人').click()
    await said(page, '先看现在安不安全').waitFor()
    await screenshot(page, 'j2-worry-light')
    await page.getByLabel('想先说的一句话（可以不写）').fill('室友两天没去上课，说不想活了')
    await button(page, '通知值班的人').click()
    await said(page, /已通知值班人员/).waitFor()
    await expert.page.goto(xinyu.origin)
    await toDesk(expert.page)
    await expert.page.getByRole('button', { name: /我来接手：担心别人/ }).click()
    await said(expert.page, /室友两天没去上课/).waitFor()
    await said(page, /接手了。你没有留电话/).waitFor()
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    const lost = /Failed to (fetch|load resource)|ERR_INTERNET_DISCONNECTED/
    for (const one of [citizen, expert, supervisor]) {
      expect(one.problems.filter((line) => !lost.test(line))).toEqual([])
      expect(one.strangers).toEqual([])
    }
  })
})
