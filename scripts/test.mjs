/**
 * `npm test`: everything that must pass, from a fresh clone. `npm run test:quick`: the inner loop, without
 * builds and browser. Arguments after `--` name kinds to run: `npm test -- server e2e`.
 * Ends with the plain line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureInstalled, root } from './setup/install.mjs'

const quick = process.argv.includes('--quick')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const say = (line) => console.log(line)
const startedAt = Date.now()
const totals = { passed: 0, failed: 0 }
const table = []

/** Kinds that follow the local clock in some way run again far west of Shanghai. */
const UTC = 'UTC'
const WEST = 'America/Los_Angeles'
const steps = [
  { name: 'types', tool: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], quick: true },
  {
    name: 'lint',
    tool: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    quick: true,
  },
  { name: 'domain', zones: [UTC, WEST], quick: true },
  {
    name: 'contract',
    zones: [UTC],
    needs: ['cloudfunctions'],
    quick: true,
    // Every action as every role, field by field, and ten thousand odd inputs take minutes.
    slow: '(roles|fields|odd|foreign|secrecy)\\.test',
  },
  { name: 'app', zones: [UTC, WEST], quick: true },
  { name: 'arch', zones: [UTC], needs: ['cloudfunctions', 'h5', 'weapp'] },
  { name: 'local-cloud', zones: [UTC], needs: ['cloudfunctions'], disk: true },
  { name: 'cloud', zones: [UTC], needs: [] },
  // What knows no time of day proves nothing more in another zone, and hundreds of killed processes or racing
  // callers take minutes.
  {
    name: 'server',
    zones: [UTC, WEST],
    once: '(crash|race|flood|order)\\.test|/(kernel|cloud|admin|board|notice)/|volunteer\\.test',
    needs: ['cloudfunctions'],
  },
  { name: 'bench', zones: [UTC], needs: ['cloudfunctions', 'h5', 'weapp'] },
  { name: 'weapp', zones: [UTC], needs: ['cloudfunctions', 'h5', 'weapp'], forceExit: true },
  { name: 'e2e', zones: [UTC], needs: ['cloudfunctions', 'h5'], browser: true },
]

/**
 * Where tests keep their data: in memory when the machine offers room for it. A killed process loses nothing there
 * either; what only a disk can show is left to `local-cloud`.
 */
function scratch() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return {}
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize < 4 * 1024 ** 3 ? {} : { TMPDIR: memory }
}

function record(name, passed, failed, ms) {
  totals.passed += passed
  totals.failed += failed
  table.push({ step: name, passed, failed, seconds: Math.round(ms / 1000) })
}

function runTool(step) {
  const from = Date.now()
  const done = spawnSync(process.execPath, step.tool, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (done.status !== 0) process.stdout.write(done.stdout + done.stderr)
  record(step.name, done.status === 0 ? 1 : 0, done.status === 0 ? 0 : 1, Date.now() - from)
}

function ignored(step, zone) {
  const patterns = [zone === step.zones[0] ? null : step.once, quick ? step.slow : null].filter(Boolean)
  return patterns.length > 0 ? ['--testPathIgnorePatterns', patterns.join('|')] : []
}

function runJest(step, zone, env) {
  const from = Date.now()
  const report = path.join(root, '.cache', 'tests', `${step.name}-${zone.replaceAll('/', '-')}.json`)
  rmSync(report, { force: true })
  mkdirSync(path.dirname(report), { recursive: true })
  const title = zone === UTC ? step.name : `${step.name} (${zone})`
  say(`\n== ${title}`)
  const done = spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      '-c',
      'config/jest/jest.config.js',
      '--selectProjects',
      step.name,
      '--json',
      `--outputFile=${report}`,
      '--silent=false',
      // Taro keeps timers of its own that no page can end.
      ...(step.forceExit ? ['--forceExit'] : []),
      ...ignored(step, zone),
      ...(step.browser || step.name === 'bench' ? ['--runInBand'] : ['--maxWorkers=2']),
    ],
    {
      cwd: root,
      env: { ...process.env, ...(step.disk ? {} : scratch()), ...env, TZ: zone },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (!existsSync(report)) return record(title, 0, 1, Date.now() - from)
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const none = result.numTotalTests === 0 ? 1 : 0
  const skipped = result.numPendingTests + result.numTodoTests
  if (skipped > 0) say(`${title}: ${skipped} skipped, which counts as failed: nothing is skipped in silence.`)
  const failed = result.numFailedTests + broken + none + skipped
  record(title, result.numPassedTests, failed || (done.status === 0 ? 0 : 1), Date.now() - from)
}

ensureInstalled(say)
const chosen = steps.filter((step) => (named.length > 0 ? named.includes(step.name) : !quick || step.quick))
if (chosen.length === 0) {
  console.error(`No such kind of test. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(1)
}
const env = {}
if (chosen.some((step) => step.browser)) env.CHROMIUM_PATH = ensureChromium(say)
ensureBuilt([...new Set(chosen.flatMap((step) => step.needs ?? []))], say)
for (const step of chosen) {
  if (step.tool) {
    say(`\n== ${step.name}`)
    runTool(step)
  } else for (const zone of quick ? [UTC] : step.zones) runJest(step, zone, env)
}
console.table(table)
say(`${Math.round((Date.now() - startedAt) / 1000)} s in all`)
say(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)
