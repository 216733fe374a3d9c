/**
 * `npm run sdk-tests`: Tencent's own database tests, as npm publishes them with @cloudbase/node-sdk, against the local
 * cloud, through the SDK that is installed here. They are fetched into a temporary folder and stay there. Needs
 * the network; ends with a failure when fewer pass than docs/decisions record, or any of transactions fails.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { ensureInstalled, root } from './setup/install.mjs'

/** The last version that carries its tests. */
const PUBLISHED = '@cloudbase/node-sdk@2.10.0'
const MUST_PASS = 179
const require = createRequire(path.join(root, 'package.json'))
/** The one that wx-server-sdk brings. */
const sdk = path.join(root, 'node_modules/@cloudbase/node-sdk')

/** What the tests of 2023 expect of Jest 23, of power-assert and of an SDK beside them. */
const stands = {
  'sdk.cjs': `module.exports = { __esModule: true, default: require(${JSON.stringify(sdk)}) }`,
  'bson.cjs': `const bson = require(${JSON.stringify(require.resolve('bson'))}); module.exports = { ...bson, ObjectID: bson.ObjectId }`,
  'assert.cjs': "module.exports = require('node:assert')",
  'setup.cjs': `jest.setTimeout(60000)
const { describe } = global
global.describe = Object.assign((name, body) => describe(name, () => void body()), describe)`,
}

function fetchTests(folder) {
  const packed = spawnSync('npm', ['pack', '--silent', PUBLISHED], { cwd: folder, encoding: 'utf8' })
  const file = packed.stdout.trim()
  const opened = packed.status === 0 && spawnSync('tar', ['xzf', file], { cwd: folder }).status === 0
  if (!opened) throw new Error(`${PUBLISHED} could not be fetched:\n${packed.stderr}`)
  return path.join(folder, 'package')
}

function prepare(tests) {
  const beside = path.join(tests, 'stands')
  mkdirSync(beside)
  for (const [name, text] of Object.entries(stands)) writeFileSync(path.join(beside, name), `${text}\n`)
  const swc = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2021' },
    module: { type: 'commonjs', noInterop: true },
  }
  const config = {
    rootDir: tests,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/test/database/**/*.test.ts'],
    modulePaths: [path.join(root, 'node_modules')],
    setupFilesAfterEnv: ['<rootDir>/stands/setup.cjs'],
    transform: { '\\.ts$': [require.resolve('@swc/jest'), swc] },
    transformIgnorePatterns: ['/node_modules/(?!@cloudbase/database/src)'],
    moduleNameMapper: {
      '^(\\.\\./)+src/index$': '<rootDir>/stands/sdk.cjs',
      '^power-assert$': '<rootDir>/stands/assert.cjs',
      '^bson$': '<rootDir>/stands/bson.cjs',
    },
  }
  writeFileSync(path.join(tests, 'jest.config.json'), JSON.stringify(config))
}

function startLocalCloud(folder) {
  const args = ['scripts/run.mjs', 'local-cloud/main.ts', '--port', '0', '--any-collection']
  const cloud = spawn(process.execPath, [...args, '--data', path.join(folder, 'data')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    cloud.stdout.on('data', (chunk) => {
      said += chunk
      const url = /local-cloud ready: (\S+)/.exec(said)?.[1]
      if (url) resolve({ url, stop: () => cloud.kill() })
    })
    cloud.once('exit', () => reject(new Error(`the local cloud ended: ${said}`)))
  })
}

/** A child that leaves this process free to serve; the tests' own console is not shown. */
function run(tests, url) {
  const report = path.join(tests, 'report.json')
  const args = [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '-c',
    'jest.config.json',
    '--runInBand',
    '--forceExit',
  ]
  const credentials = { TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local' }
  const environment = { TEST_ENV: 'local', TEST_SECRET_ID: 'local', TEST_SECRET_KEY: 'local' }
  const env = {
    ...process.env,
    ...credentials,
    ...environment,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TZ: 'Asia/Shanghai',
  }
  spawnSync(process.execPath, [...args, '--json', `--outputFile=${report}`], {
    cwd: tests,
    env,
    stdio: 'ignore',
  })
  return JSON.parse(readFileSync(report, 'utf8'))
}

function tell({ numPassedTests: passed, numTotalTests: all, numPendingTests: skipped, testResults }) {
  let transactions = 0
  for (const { name, message, assertionResults } of testResults) {
    if (assertionResults.length === 0) console.log(`${path.basename(name)} did not run: ${message}`)
    for (const { status, fullName } of assertionResults) {
      if (status !== 'failed') continue
      console.log(`failed: ${fullName}`)
      if (name.includes('transaction')) transactions += 1
    }
  }
  console.log(`${passed} of ${all - skipped} passed; ${skipped} are skipped by their authors`)
  return passed >= MUST_PASS && transactions === 0
}

ensureInstalled((line) => console.log(line))
const folder = mkdtempSync(path.join(os.tmpdir(), 'xinyu-sdk-tests-'))
let cloud
try {
  const tests = fetchTests(folder)
  prepare(tests)
  cloud = await startLocalCloud(folder)
  process.exitCode = tell(run(tests, cloud.url)) ? 0 : 1
} finally {
  cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
}
