import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const folders: string[] = []
const started: ChildProcess[] = []

/** Runs `npm run local-cloud -- …` as npm would, and waits for its first line. */
function localCloud(...args: string[]): Promise<{ line: string; code: number | null }> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'xinyu-cli-'))
  folders.push(data)
  const command = ['scripts/run.mjs', 'local-cloud/main.ts', '--data', data, ...args]
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  return new Promise((resolve) => {
    let text = ''
    const hear = (chunk: Buffer): void => {
      text += chunk.toString()
      if (/^local-cloud ready: .*$/m.test(text)) resolve({ line: text.trim(), code: null })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => resolve({ line: text.trim(), code }))
  })
}

const send = async (url: string, collectionName: string): Promise<unknown> => {
  const body = JSON.stringify({ action: 'database.insertDocument', collectionName, data: ['{"a":1}'] })
  return (await fetch(url, { method: 'POST', body })).json()
}

afterAll(() => {
  for (const child of started) child.kill()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('one line says where it listens; an undeclared collection is refused there', async () => {
  const { line } = await localCloud('--port', '0')
  const [, url = ''] = /^local-cloud ready: (http:\/\/127\.0\.0\.1:\d+\/admin)$/.exec(line) ?? []
  expect(url).not.toBe('')
  expect(await send(url, 'anything')).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  expect(await send(url, 'signals')).toMatchObject({ data: { insertedIds: [expect.any(String)] } })
}, 60_000)

test('with --any-collection a foreign test suite may name its own', async () => {
  const { line } = await localCloud('--port', '0', '--any-collection')
  const url = line.split(' ').at(-1) ?? ''
  expect(await send(url, 'anything')).toMatchObject({ data: { insertedIds: [expect.any(String)] } })
}, 60_000)

test.each([
  [['--port', 'x'], '--port must be a port number'],
  [['--port', '70000'], '--port must be a port number'],
  [['--speed', '9'], "Unknown option '--speed'"],
])(
  '%j ends with 1 and says why',
  async (args, words) => {
    const { line, code } = await localCloud(...args)
    expect({ code, line }).toEqual({ code: 1, line: expect.stringContaining(words) })
  },
  60_000,
)
