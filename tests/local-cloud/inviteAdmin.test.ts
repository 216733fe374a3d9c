import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sdkEnvironment } from '../../scripts/firstAdmin'
import { callAs } from '../support/personas'
import { freePort, type RunningXinyu, startXinyu } from '../support/xinyu'

const root = path.resolve(__dirname, '../..')
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-admin-'))
let running: RunningXinyu | null = null
jest.setTimeout(120_000)
afterAll(async () => {
  await running?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Runs the printed command as npm would. */
function inviteAdmin(port: number): Promise<{ readonly out: string; readonly code: number | null }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/inviteAdmin.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), XINYU_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ out, code })))
}

test('a CloudBase environment is reached from outside: not by the address inside a function, nor by a local one', () => {
  process.env.TENCENTCLOUD_RUNENV = 'SCF'
  process.env.TCB_CONTEXT_CNFG = '{"URL":"http://127.0.0.1:1/admin"}'
  const real = sdkEnvironment({ env: 'city-1', secretId: 'id', secretKey: 'key' })
  expect(real).toMatchObject({ TCB_ENV: 'city-1', TENCENTCLOUD_SECRETID: 'id' })
  expect(real.TENCENTCLOUD_RUNENV).toBeUndefined()
  expect(real.TCB_CONTEXT_CNFG).toBeUndefined()
})

test('nobody running: it says so and ends with 1', async () => {
  expect(await inviteAdmin(await freePort())).toEqual({
    code: 1,
    out: expect.stringContaining('Is Xinyu running?'),
  })
})

test('the first start names a command whose code makes one citizen an administrator, whatever the clock says', async () => {
  running = await startXinyu({ dataDir })
  expect(running.output()).toContain('npm run -s invite-admin')
  const port = Number(new URL(running.origin).port)
  await fetch(`${running.origin}/gateway/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMs: 30 * 86_400_000 }),
  })
  const { out, code } = await inviteAdmin(port)
  expect(code).toBe(0)
  const [invitation = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(out) ?? []
  const joined = await callAs(running.origin, 'citizen', 'account.join', { code: invitation })
  expect(joined.roles).toContain('admin')
  await expect(callAs(running.origin, 'guardian', 'account.join', { code: invitation })).rejects.toThrow(
    'INVITATION_INVALID',
  )
})
