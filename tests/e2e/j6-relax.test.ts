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

const help = (page: Page) => page.getByRole('dialog', { name: '求助' })
const open = (page: Page, id: string): Promise<void> =>
  page.evaluate((name) => {
    window.location.hash = `#/packages/relax/exercise/index?id=${name}`
  }, id)

/** What is on screen can be read, reached and tapped. */
async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  expect([...(await layoutFindings(page)), ...(await axeFindings(page))]).toEqual([])
}

const step = journey()

describe('J6 relaxation, without a network', () => {
  step('a newcomer is two taps away from the exercises, and the network goes', async () => {
    const { page, context } = citizen
    await button(page, '你能做什么').click()
    await button(page, '放松一下').click()
    await heading(page, '现在就慌、就难受').waitFor()
    await citizen.quiet()
    await context.setOffline(true)
    await looksRight(page, 'j6-relax-list')
    await page.getByRole('button', { name: /^方块呼吸/ }).click()
    await button(page, '开始').waitFor()
    await looksRight(page, 'j6-relax-opening')
  })

  step('it breathes part by part, waits when told to, and stops without a word of blame', async () => {
    const { page } = citizen
    await button(page, '开始').click()
    const part = page.getByRole('status').filter({ visible: true })
    await part.getByText('慢慢吸气').waitFor()
    await part.getByText('停住，不用力').waitFor()
    await looksRight(page, 'j6-relax-breath')
    await button(page, '先停一停').click()
    await said(page, /停在这里了/).waitFor()
    await button(page, '不做了').click()
    await heading(page, '到这里就好').waitFor()
    await button(page, '看看别的练习').click()
  })

  step('a safety plan is written when calm, a key at a time', async () => {
    const { page } = citizen
    await page.getByRole('button', { name: /^我的安全计划/ }).click()
    await button(page, '平静，开始写').click()
    await page.getByLabel('它要来的样子，第 1 条').fill('整晚睡不着')
    await looksRight(page, 'j6-relax-plan-step')
    for (let step = 0; step < 3; step += 1) await button(page, '下一步').click()
    await page.getByLabel('我可以开口求助的人，第 1 条').fill('姐姐 13800000000')
    for (let step = 0; step < 2; step += 1) await button(page, '下一步').click()
    await button(page, '看看整份计划').click()
    await said(page, '姐姐 13800000000').waitFor()
    await looksRight(page, 'j6-relax-plan')
  })

  step('it stands first on the help card, with the person to call one tap away', async () => {
    const { page } = citizen
    await button(page, '求助').click()
    await help(page).getByText('整晚睡不着').waitFor()
    await looksRight(page, 'j6-relax-help-plan')
    const plan = await help(page).getByText('整晚睡不着').boundingBox()
    const line = await help(page).getByText('12356', { exact: true }).first().boundingBox()
    expect(plan?.y ?? Infinity).toBeLessThan(line?.y ?? 0)
    await button(page, '还是难受，下一步').click()
    await help(page)
      .getByRole('button', { name: /^打电话，姐姐 13800000000/ })
      .waitFor()
    await help(page).getByRole('button', { name: '关闭' }).click()
  })

  step('worries and moods are kept on this phone, and are there after a restart', async () => {
    const { page, context } = citizen
    await open(page, 'worry-notebook')
    await page.getByLabel('在担心什么').fill('周五的汇报')
    await button(page, '先记下来').click()
    await said(page, /到点再想/).waitFor()
    await looksRight(page, 'j6-relax-worries')
    await open(page, 'mood-diary')
    await page.getByRole('radio', { name: '有点沉' }).click()
    await button(page, '记下今天').click()
    await looksRight(page, 'j6-relax-diary')
    await context.setOffline(false)
    await page.reload()
    await page.getByRole('radio', { name: '有点沉', checked: true }).waitFor()
    await open(page, 'worry-notebook')
    await said(page, '周五的汇报').waitFor()
    await button(page, '删掉“周五的汇报”').click()
    await button(page, '撤销').click()
    await said(page, '周五的汇报').waitFor()
  })

  step('a link to an exercise lands, also one that is old', async () => {
    const { page } = citizen
    for (const [id, title] of [
      ['breath-478', '四七八呼吸'],
      ['grounding', '五四三二一'],
      ['body-scan', '身体扫描'],
    ] as const) {
      await open(page, id)
      await heading(page, title).waitFor()
    }
    await open(page, 'gone')
    await said(page, /没有找到这个练习/).waitFor()
  })

  step('the tab 科普 leads there too, and nothing went wrong or abroad on the way', async () => {
    const { page, problems, strangers } = citizen
    await page.evaluate(() => {
      window.location.hash = '#/pages/chat/index'
    })
    await toTab(page, '科普')
    await page.getByRole('button', { name: /^放松一下/ }).click()
    await heading(page, '现在就慌、就难受').waitFor()
    expect(problems.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
    expect(strangers).toEqual([])
  })
})
