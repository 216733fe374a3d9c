import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { said } from './people'
import { button, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let admin: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  admin = await visit(browser, xinyu.origin, { dark: true, persona: 'admin' })
  for (const { context } of [citizen, admin]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const control = (page: Page, name: RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()
const chosenAt = (page: Page, at: number) =>
  page.getByRole('radiogroup').filter({ visible: true }).nth(at).getByRole('radio')

const step = journey()

describe('J6 what was learned', () => {
  step(
    'three questions after a course: nothing is told before the tap, then each with its reason',
    async () => {
      const { page } = citizen
      await toTab(page, '科普')
      await control(page, /^课程和活动/).click()
      await control(page, /^认识自己的情绪/).click()
      await said(page, '三个小问题').waitFor()
      for (const at of [0, 1, 2]) await chosenAt(page, at).first().click()
      expect(await page.getByText(/不是这一项/).count()).toBe(0)
      await button(page, '对答案').click()
      await said(page, '算进了这一季的人数。').waitFor()
      await looksAtSizes(page, 'j6-learning-check')
    },
  )

  step('the survey waits at the end of the list, and whoever goes back has told nothing', async () => {
    const { page } = citizen
    await button(page, '返回').click()
    await control(page, /^心理健康知识小调查/).click()
    await said(page, /^1\. /).waitFor()
    await looksAtSizes(page, 'j6-learning-survey')
    await chosenAt(page, 0).first().click()
    await button(page, '这次不答').click()
    await control(page, /^心理健康知识小调查/).click()
    await said(page, /^1\. /).waitFor()
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  })

  step('five answers, once; then what is true and why, also after a reload', async () => {
    const { page } = citizen
    for (const at of [0, 1, 2, 3, 4])
      await chosenAt(page, at)
        .nth(at % 3)
        .click()
    await button(page, '交上去').click()
    await said(page, /^收到了，谢谢/).waitFor()
    await looksAtSizes(page, 'j6-learning-told')
    await page.reload()
    await said(page, /^这一季你已经答过了/).waitFor()
    expect(await page.getByRole('radiogroup').count()).toBe(0)
  })

  step(
    'the administrator sees that few have answered, and no number that points at one of them',
    async () => {
      const { page } = admin
      await toTab(page, '我的')
      await control(page, /^学习和知晓率/).click()
      await said(page, '不到 30 人，不算比例').waitFor()
      await said(page, '少于 10，不显示').waitFor()
      await said(page, /不能当作全体居民的比例/).waitFor()
      await looksAtSizes(page, 'j6-learning-desk-dark')
    },
  )

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [citizen, admin]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
