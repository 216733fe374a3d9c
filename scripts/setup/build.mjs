/**
 * Builds what is missing or stale, and only that. A target is stale when the content of any file that it is
 * made from has changed; the digest of the last good build is kept in .cache/build.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const phoneSources = [
  'src',
  'catalog',
  'config',
  'babel.config.js',
  'project.config.json',
  'tsconfig.json',
  'package-lock.json',
  'package.json',
]
const taro = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro')

/** What can be built: sources, a file that proves the output is there, and the command. */
export const targets = {
  cloudfunctions: {
    sources: [
      'cloudfunctions',
      'src/shared',
      'catalog',
      'scripts/build-functions.ts',
      'tsconfig.json',
      'package-lock.json',
    ],
    proof: 'dist/cloudfunctions/api/index.js',
    command: ['--import', 'tsx', 'scripts/build-functions.ts'],
  },
  h5: { sources: phoneSources, proof: 'dist/h5/index.html', command: [taro, 'build', '--type', 'h5'] },
  weapp: { sources: phoneSources, proof: 'dist/weapp/app.json', command: [taro, 'build', '--type', 'weapp'] },
}

function* filesUnder(entry) {
  const full = path.join(root, entry)
  if (!existsSync(full)) return
  const children = safeList(full)
  if (!children) {
    yield entry
    return
  }
  for (const child of children.sort()) yield* filesUnder(path.join(entry, child))
}

function safeList(full) {
  try {
    return readdirSync(full)
  } catch {
    return null
  }
}

function digestOf(sources) {
  const hash = createHash('sha256').update(process.env.XINYU_REGION ?? '')
  for (const source of sources)
    for (const file of filesUnder(source)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

const stampOf = (name) => path.join(root, '.cache', 'build', name)

/**
 * @param {('cloudfunctions'|'h5'|'weapp')[]} names
 * @param {(line: string) => void} say
 * @param {{ force?: boolean }} [options]
 */
export function ensureBuilt(names, say, options = {}) {
  for (const name of names) {
    const target = targets[name]
    const digest = digestOf(target.sources)
    const stamp = stampOf(name)
    const fresh =
      existsSync(path.join(root, target.proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
    if (fresh && !options.force) continue
    say(`Building ${name} …`)
    const startedAt = Date.now()
    rmSync(stamp, { force: true })
    const built = spawnSync(process.execPath, target.command, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    })
    if (built.status !== 0 || !existsSync(path.join(root, target.proof))) {
      process.stderr.write(built.stdout + built.stderr)
      console.error(`Building ${name} failed; the lines above say why.`)
      process.exit(1)
    }
    mkdirSync(path.dirname(stamp), { recursive: true })
    writeFileSync(stamp, digest)
    say(`Built ${name} in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
  }
}

/** Says that another builder writes to the target, so that the next `ensureBuilt` trusts nothing that lies there. */
export function forgetBuilt(name) {
  rmSync(stampOf(name), { force: true })
}
