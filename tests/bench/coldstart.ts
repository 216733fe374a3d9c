import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const ROUNDS = 20
const FUNCTIONS = ['api', 'staff', 'timer']

export interface ColdStart {
  /** Processor milliseconds of `require` in a fresh process: the least of the rounds. */
  readonly bareMs: number
  /** The same for each function, with the SDK's own load inside. */
  readonly functionMs: Readonly<Record<string, number>>
  /** Of the slowest. */
  readonly ratio: number
}

/** Processor time, not the clock: what a load costs does not depend on who else is using the machine. */
const script = (target: string): string =>
  `const from = process.cpuUsage(); require(${JSON.stringify(target)});` +
  "const { user, system } = process.cpuUsage(from); process.stdout.write('\\n' + (user + system) / 1000)"

function loadMs(target: string): number {
  const key = randomBytes(32).toString('base64')
  const done = spawnSync(process.execPath, ['-e', script(target)], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'local',
      SCF_NAMESPACE: 'local',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      XINYU_FIELD_KEYS: `k1:${key}`,
      XINYU_HMAC_KEY: key,
    },
  })
  const ms = Number(done.stdout.trim().split('\n').at(-1))
  if (done.status !== 0 || !(ms > 0)) throw new Error(`${target} did not load:\n${done.stderr}`)
  return ms
}

/** How long each function takes to load, against the SDK that none can do without; dist must be built. */
export async function measureColdStart(): Promise<ColdStart> {
  const bare = require.resolve('wx-server-sdk', { paths: [root] })
  const built = FUNCTIONS.map(
    (name) => [name, path.join(root, 'dist/cloudfunctions', name, 'index.js')] as const,
  )
  // The first load of each fills the disk cache and is not counted.
  loadMs(bare)
  for (const [, file] of built) loadMs(file)
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: loadMs(bare),
    built: built.map(([, file]) => loadMs(file)),
  }))
  const bareMs = Math.min(...rounds.map((round) => round.bare))
  const functionMs = Object.fromEntries(
    built.map(([name], at) => [name, Math.min(...rounds.map((round) => round.built[at] ?? Number.NaN))]),
  )
  return { bareMs, functionMs, ratio: Math.max(...Object.values(functionMs)) / bareMs }
}
