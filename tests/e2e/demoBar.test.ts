import type { Browser, Page } from 'playwright-core'
import { type GatewayServer, gatewayServer } from '../local-cloud/fixtures/gatewayServer'
import { desktop, phone, startBrowser, visit } from '../support/browser'

jest.setTimeout(60_000)

let server: GatewayServer
let browser: Browser
beforeAll(async () => {
  server = await gatewayServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (viewport: { width: number; height: number } = desktop, search = ''): Promise<Page> =>
  (await visit(browser, server.cloud.origin, { viewport, hash: search })).page
const bar = (page: Page) => page.getByRole('complementary', { name: '演示工具' })
const stored = (page: Page, key: string) => page.evaluate((name) => sessionStorage.getItem(name), key)
/** How a request of the app itself ends. */
const appCall = (page: Page) =>
  page.evaluate(() =>
    fetch('/gateway/personas').then(
      () => 'answered',
      () => 'failed',
    ),
  )

test('picking a persona signs this window in as that person, and no other window', async () => {
  const page = await open()
  const other = await open()
  const reloaded = page.waitForEvent('load')
  await bar(page).getByRole('combobox', { name: '身份' }).selectOption('专家')
  await reloaded
  expect(await stored(page, 'xinyu.persona')).toBe('expert')
  const token = (await stored(page, 'xinyu.session')) ?? ''
  const { json } = await server.post(
    '/gateway/call',
    { name: 'probe', data: {} },
    { 'x-demo-session': token },
  )
  expect(json).toMatchObject({ result: { userInfo: { openId: 'demo-expert' } } })
  expect(await bar(page).getByRole('combobox', { name: '身份' }).inputValue()).toBe('expert')
  expect(await stored(other, 'xinyu.persona')).toBeNull()
})

test.each([
  ['周六 23:10', /周六 23:10$/],
  ['周一 09:00', /周一 09:00$/],
])('%s moves the service, the page and what is shown', async (preset, shown) => {
  const page = await open()
  await bar(page).getByRole('button', { name: preset }).click()
  await page.waitForFunction(() => Date.now() - performance.timeOrigin > 3_600_000)
  expect(await bar(page).locator('[data-part=time]').textContent()).toMatch(shown)
  const pageAt = await page.evaluate(() => Date.now())
  expect(Math.abs(pageAt - server.cloud.clock.now())).toBeLessThan(3000)
  await page.reload()
  expect(Math.abs((await page.evaluate(() => Date.now())) - server.cloud.clock.now())).toBeLessThan(3000)
  const reset = page.waitForResponse((response) => response.request().method() === 'POST')
  await bar(page).getByRole('button', { name: '复位' }).click()
  await reset
  expect(server.cloud.clock.offsetMs()).toBe(0)
})

test('a move in another window is shown, and left to the app, which learns it from its next reply', async () => {
  const page = await open()
  const day = 86_400_000
  await server.post('/gateway/clock', { advanceMs: 7 * day })
  const shown = new Date(server.cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await bar(page).locator('[data-part=time]', { hasText: shown }).waitFor()
  expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now())).toBeLessThan(3000)
  await bar(page).getByRole('button', { name: '+1 天' }).click()
  await page.waitForFunction(() => Date.now() - performance.timeOrigin > 3_600_000)
  // The day of this window, without the other's week: the app adds what it learned.
  expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now() - day)).toBeLessThan(3000)
  server.cloud.clock.reset()
})

test('without a network the app is cut off and the tools are not', async () => {
  const page = await open()
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => addEventListener('offline', () => resolve(navigator.onLine), { once: true })),
  )
  const cut = bar(page).getByRole('switch', { name: '断网' })
  await cut.click()
  expect(await heard).toBe(false)
  expect(await appCall(page)).toBe('failed')
  await page.reload()
  expect(await appCall(page)).toBe('failed')
  await bar(page).getByRole('button', { name: '刷新通知' }).click()
  expect(await bar(page).getByRole('status').textContent()).toBe('')
  await bar(page).getByRole('switch').click()
  expect(await appCall(page)).toBe('answered')
  expect(await page.evaluate(() => navigator.onLine)).toBe(true)
})

test('a service that is gone is said', async () => {
  const page = await open()
  await page.route('**/gateway/notices', (route) => route.abort())
  await bar(page).getByRole('button', { name: '刷新通知' }).click()
  await bar(page).getByText('本机服务没有回应').waitFor()
})

test('on a phone it is a handle that opens a sheet, by keyboard too', async () => {
  const page = await open(phone)
  const handle = bar(page).getByRole('button', { name: '打开或收起演示工具' })
  const picker = bar(page).getByRole('combobox')
  expect(await picker.isVisible()).toBe(false)
  const box = await handle.boundingBox()
  expect(box?.width).toBeLessThan(16)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(phone.width)
  await handle.focus()
  await page.keyboard.press('Enter')
  expect(await picker.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await picker.isVisible()).toBe(false)
})

test('beside the column of a wide window it covers no part of it', async () => {
  for (const width of [900, 1280]) {
    const page = await open({ width, height: 800 })
    const box = await bar(page).locator('.sheet').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(width / 2 + 215)
    await page.close()
  }
})

test('bar=0 hides it for the window, and the clock still holds', async () => {
  server.cloud.clock.advance(7 * 86_400_000)
  const page = await open(desktop, '?bar=0')
  expect(await bar(page).count()).toBe(0)
  expect(Math.abs((await page.evaluate(() => Date.now())) - server.cloud.clock.now())).toBeLessThan(3000)
  await page.goto(server.cloud.origin)
  expect(await bar(page).count()).toBe(0)
  await page.goto(`${server.cloud.origin}/?bar=1`)
  await bar(page).getByRole('combobox').waitFor()
  server.cloud.clock.reset()
})
