import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const functions = ['api', 'staff', 'timer']

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

const partsOf = (folder: string, name: string) => readdirSync(path.join(folder, name)).sort()
const read = (folder: string, name: string, part: string) =>
  readFileSync(path.join(folder, name, part), 'utf8')

test.each(functions)('%s: the same sources give the same bytes', (name) => {
  const shipped = path.join(root, 'dist/cloudfunctions')
  expect(partsOf(shipped, name)).toEqual(partsOf(built, name))
  for (const part of partsOf(built, name))
    expect(read(built, name, part) === read(shipped, name, part)).toBe(true)
})

test.each(functions)('%s: nothing of the demo, of tests or of one machine ships', (name) => {
  for (const part of partsOf(built, name).filter((file) => file.endsWith('.js')))
    for (const forbidden of ['x-demo-session', '/gateway/', 'local-cloud', 'eval(', root, os.tmpdir()])
      expect(read(built, name, part).includes(forbidden)).toBe(false)
  expect(read(built, name, 'index.js')).toContain('require("wx-server-sdk")')
})

test.each(functions)('%s: every file that it reads while it runs is beside it', (name) => {
  const needed = [...read(built, name, 'index.js').matchAll(/require\("\.\/([^"]+)"\)/g)].map(
    ([, file]) => file,
  )
  expect([...new Set(needed)].sort()).toEqual(
    partsOf(built, name).filter((file) => file.endsWith('.js') && file !== 'index.js'),
  )
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
