/**
 * Installs from the lock file when node_modules is missing or belongs to another lock file or Node version.
 * Plain Node, because it runs before any package is there. Install scripts stay off (.npmrc).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)

const stamp = path.join(root, 'node_modules', '.xinyu-installed')

function wanted() {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  const major = process.versions.node.split('.')[0]
  return `${createHash('sha256').update(lock).digest('hex')} node${major} ${process.platform}-${process.arch}`
}

/** Refuses a Node that is too old with one clear line. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  console.error(`Xinyu needs Node 20 or newer; this is ${process.version}.`)
  process.exit(1)
}

/** @param {(line: string) => void} say where progress goes; stdout stays clean for commands that print data. */
export function ensureInstalled(say) {
  requireNode()
  const want = wanted()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  say('Installing packages from the lock file (about a minute the first time) …')
  const { NODE_ENV: _omit, ...env } = process.env
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    console.error('npm ci failed; the lines above say why. Nothing else was changed.')
    process.exit(1)
  }
  writeFileSync(stamp, want)
}
