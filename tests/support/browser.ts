import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'

const root = path.resolve(__dirname, '../..')

/** Chromium as root, in a closed network: without these it looks up outside hosts at every start. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { width: 390, height: 844 } as const
export const desktop = { width: 1280, height: 900 } as const

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and uncaught exceptions so far. */
  readonly problems: string[]
  /** Requests that left this machine's own origin. */
  readonly strangers: string[]
  /** Waits until everything that was asked for has come, also what a page fetches ahead. */
  quiet(): Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: flags })
}

/** A new person at a new phone: an empty context. */
export async function visit(
  browser: Browser,
  origin: string,
  options: {
    viewport?: { width: number; height: number }
    dark?: boolean
    hash?: string
    persona?: string
  } = {},
): Promise<Visit> {
  const viewport = options.viewport ?? phone
  const context = await browser.newContext({
    viewport,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    hasTouch: viewport.width < 600,
  })
  if (options.persona !== undefined)
    await context.addInitScript((name) => sessionStorage.setItem('xinyu.persona', name), options.persona)
  const quiet = quietOf(context)
  const page = await context.newPage()
  const problems: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !EARLY.test(message.text())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) strangers.push(url)
  })
  await page.goto(`${origin}/${options.hash ?? ''}`)
  return { page, context, problems, strangers, quiet }
}

const QUIET_MS = 500
const PATIENCE_MS = 30_000

/** What is under way in all open pages of a context, but for the streams that stay open. */
function quietOf(context: BrowserContext): () => Promise<void> {
  const underWay = new Map<Page, Set<Request>>()
  let changedAt = Date.now()
  context.on('page', (page) => {
    const mine = new Set<Request>()
    underWay.set(page, mine)
    const ended = (request: Request): void => {
      mine.delete(request)
      changedAt = Date.now()
    }
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') mine.add(request)
      changedAt = Date.now()
    })
    page.on('requestfinished', ended)
    page.on('requestfailed', ended)
    page.on('close', () => underWay.delete(page))
  })
  return async () => {
    const from = Date.now()
    for (;;) {
      const left = [...underWay.values()].flatMap((mine) => [...mine])
      if (left.length === 0 && Date.now() - changedAt > QUIET_MS) return
      if (Date.now() - from > PATIENCE_MS)
        throw new Error(`still under way: ${left.map((request) => request.url()).join(' ')}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/**
 * What Taro's field for browsers logs when it is given kept words in the moment before it is drawn. It catches this
 * itself and is drawn with the words, which the journeys look at.
 */
const EARLY = /^TypeError: Cannot read properties of undefined \(reading 'value'\)\s+at \S*\.?watchValue/

/** What no sentence on a screen holds: two endings beside each other, or a value that was never filled in. */
const BROKEN = /.{0,12}(?:[。，、；？！][。，、；]|undefined|NaN|\[object |Invalid Date).{0,12}/g

/** Keeps a picture of a page in docs/screens, where a reviewer looks, and refuses one whose words are broken. */
export async function screenshot(page: Page, name: string): Promise<void> {
  expect((await page.locator('body').allInnerTexts()).join('').match(BROKEN)).toBeNull()
  const folder = path.join(root, process.env.XINYU_SCREENS ?? '.cache/screens')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** Serious and critical findings of axe, one line each. The demo bar is outside the product. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof import('axe-core') }).axe
    const report = await runner.run(
      { include: ['body'], exclude: ['#xinyu-demo-bar'] },
      { resultTypes: ['violations'] },
    )
    return report.violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
      )
  })
}

/** Controls under 44 px and texts that are cut off, on what is visible now. */
export async function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const visible = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.opacity !== '0'
    }
    const outside = (element: Element): boolean => element.closest('#xinyu-demo-bar') !== null
    const say = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}"`
    const controls =
      '[role=button],[role=radio],[role=switch],[role=link],[role=tab],[role=checkbox],input,button,a'
    for (const element of Array.from(document.querySelectorAll(controls))) {
      if (!visible(element) || outside(element)) continue
      const box = element.getBoundingClientRect()
      const small = box.height < 43.5 || box.width < 43.5
      if (small && getComputedStyle(element).display !== 'inline')
        found.push(`small control ${say(element)} ${Math.round(box.width)}×${Math.round(box.height)}`)
    }
    for (const element of Array.from(document.querySelectorAll('body *'))) {
      if (
        !visible(element) ||
        outside(element) ||
        element.childElementCount > 0 ||
        !element.textContent?.trim()
      )
        continue
      const style = getComputedStyle(element)
      const clips = style.overflow === 'hidden' || style.textOverflow === 'ellipsis'
      if (
        clips &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`clipped text ${say(element)}`)
    }
    if (document.documentElement.scrollWidth > window.innerWidth + 1) found.push('the page scrolls sideways')
    for (const part of Array.from(document.querySelectorAll('[role=main],[role=dialog] *')))
      if (
        visible(part) &&
        /auto|scroll/.test(getComputedStyle(part).overflowX) &&
        part.scrollWidth > part.clientWidth + 1
      )
        found.push(`scrolls sideways: ${say(part)}`)
    return found
  })
}
