import type { Browser, Page } from 'playwright-core'
import { startBrowser, visit } from '../support/browser'
import { type DevCopy, startDev } from '../support/devCopy'
import { freePort, temporaryFolder } from '../support/xinyu'

/** A first build of the whole phone for development, on a machine that does two of them at once. */
const FIRST_BUILD_MS = 150_000
jest.setTimeout(FIRST_BUILD_MS + 60_000)

let origin: string
let cloud: string
let browser: Browser
let h5: DevCopy
let weapp: DevCopy
beforeAll(async () => {
  const [cloudPort, h5Port] = [await freePort(), await freePort()]
  cloud = `http://127.0.0.1:${cloudPort}`
  origin = `http://127.0.0.1:${h5Port}`
  browser = await startBrowser()
  h5 = startDev('h5', [], {
    PORT: String(cloudPort),
    H5_PORT: String(h5Port),
    XINYU_DATA: temporaryFolder('dev'),
  })
  weapp = startDev('weapp', ['--weapp'], {})
})
afterAll(async () => {
  await browser?.close()
  for (const copy of [h5, weapp]) {
    await copy?.interrupt()
    copy?.remove()
  }
})

/** Asks until it holds. @throws with what the command printed last, when time is over. */
async function until(copy: DevCopy, what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + FIRST_BUILD_MS
  while (Date.now() < end) {
    try {
      if (await holds()) return
    } catch {
      // Nothing listens yet, or the file is being written.
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`${what} did not happen:\n${copy.output().slice(-3000)}`)
}

async function birthMonth(): Promise<unknown> {
  const json = { 'content-type': 'application/json' }
  const session = await fetch(`${cloud}/gateway/session`, { method: 'POST', headers: json, body: '{}' })
  const { token } = (await session.json()) as { token: string }
  const asked = await fetch(`${cloud}/gateway/call`, {
    method: 'POST',
    headers: { ...json, 'x-demo-session': token },
    body: JSON.stringify({ name: 'api', data: { calls: [{ action: 'account.session', input: {} }] } }),
  })
  const { result } = (await asked.json()) as { result: { replies: { data?: { birthMonth: unknown } }[] } }
  return result.replies[0]?.data?.birthMonth
}

const shows = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((expected) => document.body.textContent.includes(expected), words)

test('a word that is saved is on the open page, and a function that is saved answers anew, with nothing restarted', async () => {
  await until(h5, 'the first build', async () => (await fetch(origin)).ok)
  await until(h5, 'the local cloud', async () => (await birthMonth()) === null)
  const { page } = await visit(browser, origin)
  await until(h5, 'the page', () => shows(page, '今天'))
  h5.change('src/lib/copy/home.ts', "today: '今天'", "today: '改过的今天'")
  await until(h5, 'the change of the page', () => shows(page, '改过的今天'))
  h5.change(
    'cloudfunctions/server/modules/account/session.ts',
    'sessionOf(context)',
    "sessionOf(context).then((found) => ({ ...found, birthMonth: '1999-09' }))",
  )
  await until(h5, 'the change of the function', async () => (await birthMonth()) === '1999-09')
})

test('a word that is saved is in what DevTools watches', async () => {
  const written = (): string => weapp.read('dist/weapp/pages/chat/index.js')
  await until(
    weapp,
    'the first build',
    () => weapp.read('dist/weapp/app.json').includes('pages/chat/index') && written().length > 0,
  )
  expect(written()).toContain('写在这里')
  weapp.change('src/lib/copy/home.ts', "placeholder: '写在这里'", "placeholder: '改过的地方'")
  await until(weapp, 'the change', () => written().includes('改过的地方'))
})

test('ended as by Ctrl+C, nothing goes on listening', async () => {
  expect(await h5.interrupt()).toBe(0)
  await expect(fetch(origin)).rejects.toThrow()
  await expect(fetch(cloud)).rejects.toThrow()
})
