import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/schema'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/server'

jest.setTimeout(120_000)

const root = path.resolve(__dirname, '../..')
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-seed-command-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const { seed: script } = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { seed: string } }
).scripts
const command = script.split(' ').slice(1)

/** Runs the command as `npm run seed -- …` does. */
const seed = (...args: string[]): { status: number | null; said: string } => {
  const done = spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    env: { ...process.env, XINYU_DATA: dataDir },
    encoding: 'utf8',
  })
  return { status: done.status, said: done.stdout + done.stderr }
}

/** What the folder holds, seen with the server started on it. */
async function look<T>(at: (cloud: LocalCloud) => Promise<T> | T): Promise<T> {
  const functionsDir = path.join(root, 'dist/cloudfunctions')
  const cloud = await startLocalCloud({ port: 0, dataDir, schema, functionsDir, timers: false })
  try {
    return await at(cloud)
  } finally {
    await cloud.stop()
  }
}

const results = (cloud: LocalCloud): number => cloud.store.everything('results').length

test('refused while a server holds the folder, which keeps what it has', async () => {
  expect(seed()).toEqual({ status: 0, said: `Seeded ${dataDir}\n` })
  await look((cloud) => {
    const had = results(cloud)
    expect(had).toBeGreaterThan(0)
    const { status, said } = seed('--reset')
    expect(status).toBe(1)
    expect(said).toContain(dataDir)
    expect(results(cloud)).toBe(had)
  })
})

test('without --reset what is stored stays; with it only the demo’s past is left, and the clock stands at now', async () => {
  const stranger = { _id: 'stranger', personId: 'somebody' }
  const seeded = await look(async (cloud) => {
    const had = results(cloud)
    await cloud.store.insert('results', [stranger])
    cloud.clock.advance(86_400_000)
    return had
  })
  expect(seed().status).toBe(0)
  expect(await look(results)).toBe(seeded + 1)
  expect(seed('--reset').status).toBe(0)
  expect(await look((cloud) => [results(cloud), cloud.clock.offsetMs()])).toEqual([seeded, 0])
})
