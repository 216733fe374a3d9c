import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { checkIn, field, said, setClock, toDesk } from './people'
import { button, toTab, typeBirth } from './sdsWalk'

jest.setTimeout(240_000)

const monday = '2026-11-30'

let xinyu: RunningXinyu
let browser: Browser
let citizen: Visit
let expert: Visit
/** A real picture. */
let photo: Buffer
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, `${monday}T10:00:00+08:00`)
  await checkIn(xinyu, 'expert', monday)
  browser = await startBrowser()
  citizen = await visit(browser, xinyu.origin)
  expert = await visit(browser, xinyu.origin, { persona: 'expert' })
  for (const { context } of [citizen, expert]) context.setDefaultTimeout(10_000)
  photo = await citizen.page.screenshot()
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** Files of letters on the server's disk. */
const stored = (): number => readdirSync(path.join(xinyu.dataDir, 'files/letters')).length

/** Chooses one file when the browser asks for it after `tap`. */
async function choose(page: Page, tap: () => Promise<void>, buffer: Buffer): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await tap()
  await (await asked).setFiles([{ name: 'picture.png', mimeType: 'image/png', buffer }])
}
const add = (page: Page) => () => button(page, '加图片').click()
const picture = (page: Page, n: number) => page.getByRole('img', { name: `图片 ${n}`, exact: true })
const width = (page: Page, n: number) =>
  picture(page, n)
    .locator('img')
    .evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return img.naturalWidth
    })

const step = journey()

describe('J3 pictures of a letter', () => {
  step('before age and consent no picture is chosen; after them one is, and is seen', async () => {
    const { page } = citizen
    await toTab(page, '信箱')
    await button(page, '写一封信').click()
    await field(page).fill('这是我最近的作息，睡得很乱。')
    await button(page, '加图片').click()
    await typeBirth(page)
    await button(page, '下一步').click()
    await page.getByRole('checkbox').click()
    await choose(page, () => page.getByRole('button', { name: /^同意/ }).click(), photo)
    await button(page, '去掉图片 1').waitFor()
    expect(await width(page, 1)).toBeGreaterThan(100)
    expect(stored()).toBe(1)
  })

  step(
    'what is no picture is refused, and one without a network is not added; nothing written is lost',
    async () => {
      const { page } = citizen
      await choose(page, add(page), Buffer.from('<html>no picture</html>'))
      await said(page, /有一张图片没有加上/).waitFor()
      expect(stored()).toBe(1)
      await citizen.context.setOffline(true)
      await choose(page, add(page), photo)
      await said(page, /没有上传成，图片没有加上/).waitFor()
      await citizen.context.setOffline(false)
      expect(await field(page).inputValue()).toBe('这是我最近的作息，睡得很乱。')
      await button(page, '去掉图片 1').scrollIntoViewIfNeeded()
      await looksAtSizes(page, 'j3-pictures-compose')
    },
  )

  step('a kill costs neither the words nor the picture, and the letter carries both', async () => {
    await citizen.page.close()
    citizen = { ...citizen, page: await citizen.context.newPage() }
    const { page } = citizen
    await page.goto(xinyu.origin)
    await toTab(page, '信箱')
    await page.getByRole('button', { name: /没写完的信/ }).click()
    await button(page, '去掉图片 1').waitFor()
    await button(page, '寄出').click()
    await said(page, '已送达').waitFor()
    expect(await width(page, 1)).toBeGreaterThan(100)
    await looksAtSizes(page, 'j3-pictures-thread')
  })

  step('a picture that was chosen before any word survives a kill too', async () => {
    await button(citizen.page, '返回').click()
    await button(citizen.page, '写一封信').click()
    await citizen.page.getByLabel('想说的话').waitFor()
    await choose(citizen.page, add(citizen.page), photo)
    await button(citizen.page, '去掉图片 1').waitFor()
    await citizen.page.close()
    citizen = { ...citizen, page: await citizen.context.newPage() }
    const { page } = citizen
    await page.goto(xinyu.origin)
    await toTab(page, '信箱')
    await page.getByRole('button', { name: /没写完的信/ }).click()
    await button(page, '去掉图片 1').waitFor()
    expect(await page.getByLabel('想说的话').inputValue()).toBe('')
  })

  step('taken back before anybody has read it, the file is gone as well', async () => {
    const { page } = citizen
    await page.getByLabel('想说的话').fill('这一封我要收回。')
    await button(page, '寄出').click()
    await said(page, '已送达').waitFor()
    expect(stored()).toBe(2)
    await page.getByRole('button', { name: /点一下可以收回/ }).click()
    await page.waitForTimeout(500)
    await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
    await said(page, '你收回了这一句').waitFor()
    expect(await picture(page, 1).count()).toBe(0)
    expect(stored()).toBe(1)
  })

  step('the expert who takes the letter sees its picture', async () => {
    const { page } = expert
    await toDesk(page)
    await page.getByRole('button', { name: /^接手/ }).first().click()
    await said(page, '这是我最近的作息，睡得很乱。').waitFor()
    expect(await width(page, 1)).toBeGreaterThan(100)
    await looksAtSizes(page, 'j3-pictures-desk')
  })

  step('a later line carries a picture too, which the expert sees without a tap', async () => {
    const { page } = citizen
    await button(page, '返回').click()
    await page
      .getByRole('button', { name: /专家已接手/ })
      .first()
      .click()
    await said(page, '这是我最近的作息，睡得很乱。').waitFor()
    await choose(page, add(page), photo)
    await button(page, '去掉图片 1').waitFor()
    await page.getByLabel('接着说').fill('这一周的也发给你。')
    await looksAtSizes(page, 'j3-pictures-line')
    await button(page, '发送').click()
    await picture(page, 1).nth(1).waitFor()
    expect(await button(page, '去掉图片 1').count()).toBe(0)
    await said(expert.page, '这一周的也发给你。').waitFor()
    expect(stored()).toBe(2)
  })

  step('nothing went wrong on either side, and nothing left the machine', () => {
    const lost = /Failed to (fetch|load resource)|ERR_INTERNET_DISCONNECTED/
    for (const { problems, strangers } of [citizen, expert]) {
      expect(problems.filter((line) => !lost.test(line))).toEqual([])
      expect(strangers.filter((url) => !url.includes('127.0.0.1'))).toEqual([])
    }
  })
})
