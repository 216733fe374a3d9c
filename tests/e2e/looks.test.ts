import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import {
  axeFindings,
  desktop,
  layoutFindings,
  phone,
  screenshot,
  startBrowser,
  visit,
} from '../support/browser'
import { consentInput } from '../support/citizen'
import { newKey } from '../support/cloud'
import { newLetter } from '../support/letters'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { toTab } from './sdsWalk'
import { expertStops, firstStops, leadStops, type Stop, staffStops, stops } from './stops'

jest.setTimeout(300_000)

const DAY = 86_400_000

let xinyu: RunningXinyu
let browser: Browser
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(nextMorning())
  await bookInPerson('citizen-b')
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${xinyu.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const tokenOf = async (persona: string): Promise<string> =>
  ((await (await post('/gateway/session', { persona })).json()) as { token: string }).token
const setClock = async (at: number): Promise<void> => {
  await post('/gateway/clock', { at })
}
/** Tomorrow 9:30 in Shanghai, so that pictures taken at night say good morning too. */
const nextMorning = (): number => Math.ceil(Date.now() / DAY) * DAY + 1.5 * 3_600_000

/** A letter of two weeks ago, which nobody has answered. */
async function lateLetter(persona: string): Promise<void> {
  await setClock(nextMorning() - 14 * DAY)
  await callAs(xinyu.origin, persona, 'account.consent', consentInput(true, 'letters'), newKey())
  await callAs(xinyu.origin, persona, 'letter.send', newLetter(), newKey())
  await setClock(nextMorning())
}

/** The next time that 示例专家 01 gives in person. */
async function bookInPerson(persona: string): Promise<void> {
  const service = 'talk-inperson'
  await callAs(xinyu.origin, persona, 'account.consent', consentInput(true, 'booking'), newKey())
  const { experts } = await callAs(xinyu.origin, persona, 'booking.experts', { service, topic: null })
  const [giver] = experts.filter(({ name }) => name === '示例专家 01')
  const [next] = giver?.next ?? []
  if (!giver || !next) throw new Error('nobody gives a time in person')
  const about = { way: 'inPerson', topic: 'sleep', forWhom: 'self', age: null, isGuardian: false } as const
  const seat = { expert: giver.ref, startAt: next.startAt }
  await callAs(xinyu.origin, persona, 'booking.book', { service, seat, ...about }, newKey())
}

/** The pictures that a reader of the project is shown. */
const kept: Readonly<Record<string, string>> = {
  'home 390 light 标准': 'home-light',
  'home 390 dark 标准': 'home-dark',
  'home 1280 light 标准': 'desktop-home',
  'help 390 light 标准': 'help-light',
  'assess 390 light 标准': 'assess-light',
  'breath 390 light 标准': 'j6-breath-light',
  'plan-step 390 dark 最大': 'j6-plan-large-dark',
  'help-plan 390 light 标准': 'j6-help-plan-light',
  'me 390 light 标准': 'me-light',
  'trend 390 light 标准': 'j1-trend-light',
  'result 390 light 标准': 'j1-result-light',
  'result 390 light 最大': 'j1-result-large',
  'taking 390 light 标准': 'j1-taking-light',
  'taking 390 dark 标准': 'j1-taking-dark',
  'desk-late 390 light 标准': 'j9-late-light',
  'desk-late 390 dark 最大': 'j9-late-large-dark',
  'person 390 dark 最大': 'j11-person-large-dark',
  'invite-code 390 dark 最大': 'j11-code-large-dark',
}

/** Each look with a newcomer of its own, who has told nothing yet. */
const looks = [
  { viewport: phone, dark: false, size: '标准', newcomer: 'citizen' },
  { viewport: phone, dark: false, size: '最大', newcomer: 'guardian' },
  { viewport: phone, dark: true, size: '标准', newcomer: 'expert' },
  { viewport: phone, dark: true, size: '最大', newcomer: 'supervisor' },
  { viewport: desktop, dark: false, size: '标准', newcomer: 'school' },
  { viewport: desktop, dark: true, size: '最大', newcomer: 'admin' },
]

/** Signs this window in as a persona of the demo and chooses the type size. */
async function become(page: Page, persona: string, size: string): Promise<void> {
  const token = await tokenOf(persona)
  // Before the app's own scripts: an app that is up asks for a session by itself, and its answer may come later.
  await page.addInitScript(
    ([token, persona]) => {
      sessionStorage.setItem('xinyu.session', token ?? '')
      sessionStorage.setItem('xinyu.persona', persona ?? '')
    },
    [token, persona],
  )
  await page.goto(`${xinyu.origin}/?bar=0`)
  await page.reload()
  await toTab(page, '我的')
  await page.getByRole('radiogroup', { name: '字号' }).getByRole('radio', { name: size, exact: true }).click()
  await toTab(page, '对话')
}

test.each(looks)(
  'every page can be read, reached and tapped: $viewport.width px, dark $dark, $size',
  async (look) => {
    const { viewport, dark, size } = look
    const person = await visit(browser, xinyu.origin, { viewport, dark, hash: '?bar=0' })
    const { page } = person
    person.context.setDefaultTimeout(10_000)
    const found: string[] = []
    const walk = async (stop: Stop): Promise<void> => {
      await stop.go(page)
      await page.waitForTimeout(100)
      const seen = `${stop.name} ${viewport.width} ${dark ? 'dark' : 'light'} ${size}`
      const picture = kept[seen]
      if (picture) await screenshot(page, picture)
      const lines = [...(await layoutFindings(page)), ...(await axeFindings(page))]
      found.push(...lines.map((line) => `${stop.name}: ${line}`))
      expect(await page.locator('body').textContent()).not.toMatch(/undefined|NaN|\[object/)
    }
    // 居民 B has an age, a consent and three results of SDS.
    await become(page, 'citizen-b', size)
    for (const stop of stops) await walk(stop)
    await become(page, look.newcomer, size)
    for (const stop of firstStops) await walk(stop)
    await become(page, 'admin', size)
    for (const stop of staffStops) await walk(stop)
    await become(page, 'expert', size)
    for (const stop of expertStops) await walk(stop)
    await lateLetter(look.newcomer)
    await become(page, 'supervisor', size)
    for (const stop of leadStops) await walk(stop)
    expect(found).toEqual([])
    expect(person.problems).toEqual([])
    expect(person.strangers).toEqual([])
    await person.context.close()
  },
)
