import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const functions = ['api', 'staff', 'timer']
const parts = ['index.js', 'package.json', 'config.json']

let built: string
beforeAll(() => {
  built = mkdtempSync(path.join(os.tmpdir(), 'xinyu-bundles-'))
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build-functions.ts', '--out', built],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (done.status !== 0) throw new Error(done.stderr)
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

const read = (folder: string, name: string, part: string) =>
  readFileSync(path.join(folder, name, part), 'utf8')

test.each(functions)('%s: the same sources give the same bytes', (name) => {
  for (const part of parts)
    expect(read(built, name, part) === read(path.join(root, 'dist/cloudfunctions'), name, part)).toBe(true)
})

test.each(functions)('%s: nothing of the demo, of tests or of one machine ships', (name) => {
  const code = read(built, name, 'index.js')
  for (const forbidden of ['x-demo-session', '/gateway/', 'local-cloud', 'eval(', root, os.tmpdir()])
    expect(code.includes(forbidden)).toBe(false)
  expect(code).toContain('require("wx-server-sdk")')
})

test.each(functions)('%s: may call no more of the platform than it uses', (name) => {
  const { permissions } = JSON.parse(read(built, name, 'config.json')) as {
    permissions: { openapi: string[] }
  }
  const used = read(built, name, 'index.js').matchAll(/\.openapi\.(\w+\.\w+)/g)
  expect([...permissions.openapi].sort()).toEqual([...new Set([...used].map(([, api]) => api))].sort())
})

test('only the clock’s door has a trigger: one each minute, one at night', () => {
  const triggersOf = (name: string) =>
    (JSON.parse(read(built, name, 'config.json')) as { triggers?: unknown[] }).triggers
  expect(triggersOf('api')).toBeUndefined()
  expect(triggersOf('staff')).toBeUndefined()
  expect(triggersOf('timer')).toEqual([
    { name: 'everyMinute', type: 'timer', config: '0 * * * * * *' },
    { name: 'nightly', type: 'timer', config: '30 40 3 * * * *' },
  ])
})
