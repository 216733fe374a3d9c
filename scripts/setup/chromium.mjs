/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own; else installs
 * Debian's as root; else says what to do. Also sees to fonts that can draw Chinese.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macos = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  for (const name of names)
    for (const folder of folders) {
      const file = path.join(folder, name)
      if (existsSync(file)) return file
    }
  return null
}

function playwrights() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return null
  for (const folder of readdirSync(cache).sort().reverse()) {
    if (!folder.startsWith('chromium-')) continue
    for (const tail of [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ]) {
      const file = path.join(cache, folder, tail)
      if (existsSync(file)) return file
    }
  }
  return null
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && existsSync(named)) return named
  return onPath() ?? playwrights() ?? macos.find((file) => existsSync(file)) ?? null
}

const drawsChinese = () =>
  spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim().length > 0

function aptInstall(packages, say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  say(`Installing ${packages.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (done.status !== 0) say(done.stderr)
  return done.status === 0
}

/** @returns {string} the path of a Chromium that can show Chinese; ends the process with advice when there is none. */
export function ensureChromium(say) {
  const missing = []
  if (!findChromium()) missing.push('chromium')
  if (process.platform === 'linux' && !drawsChinese()) missing.push('fontconfig', 'fonts-noto-cjk')
  if (missing.length > 0) aptInstall(missing, say)
  const found = findChromium()
  if (!found) {
    console.error(
      'The browser tests need Chromium. Install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.',
    )
    process.exit(1)
  }
  if (process.platform === 'linux' && !drawsChinese())
    say(
      'No font with Chinese characters was found: screenshots would show boxes (Debian: apt-get install fonts-noto-cjk).',
    )
  return found
}
