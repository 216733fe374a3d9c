/**
 * Prints the tab icons of the mini-program, which takes local PNG files only, from the app's own shapes:
 * `node --import tsx config/tab-icons.ts`. Run it after a shape or a tab colour changed; the files are committed.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { type IconName, iconSvg } from '../src/components/Icon/shapes'

const folder = path.resolve(__dirname, '../src/assets/tabs')
const icons: Record<string, IconName> = {
  chat: 'chat',
  assess: 'test',
  read: 'read',
  letters: 'letter',
  me: 'me',
}
/** One set serves light and dark, so the chosen tab's colour lies between the two themes'. */
const colours = { '': '#7a8885', '-on': '#1c8f84' }
/** Side in pixels, as the platform asks. */
const SIDE = 81

async function print(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
  for (const [tab, icon] of Object.entries(icons))
    for (const [suffix, colour] of Object.entries(colours)) {
      const svg = iconSvg(icon, colour).replace('width="24" height="24"', `width="${SIDE}" height="${SIDE}"`)
      await page.setContent(`<body style="margin:0">${svg}</body>`)
      await page.screenshot({ path: path.join(folder, `${tab}${suffix}.png`), omitBackground: true })
    }
  await browser.close()
}

void print()
