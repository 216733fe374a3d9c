import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { type RunningXinyu, startXinyu, temporaryFolder } from '../support/xinyu'

jest.setTimeout(300_000)

const folder = temporaryFolder('start')
let running: RunningXinyu | null = null

/** Starts on this test's own folder; a first start may have to build. */
const start = async (options: { port?: number } = {}): Promise<RunningXinyu> => {
  running = await startXinyu({ dataDir: folder, ...options })
  return running
}
afterEach(async () => {
  await running?.stop()
  running = null
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clockOf = async (origin: string): Promise<number> =>
  ((await (await fetch(`${origin}/gateway/clock`)).json()) as { offsetMs: number }).offsetMs

test('a second start installs and builds nothing, and finds what the first one left', async () => {
  const first = await start()
  const week = 7 * 86_400_000
  await fetch(`${first.origin}/gateway/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMs: week }),
  })
  await first.stop()

  const second = await start()
  expect(second.output()).not.toMatch(/Installing|Building/)
  expect(await clockOf(second.origin)).toBe(week)
  const page = await (await fetch(second.origin)).text()
  expect(page).toContain('<html')
})

test('a taken port is named, with what to do, and ends with 1', async () => {
  const other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as net.AddressInfo
  await expect(start({ port })).rejects.toThrow(
    new RegExp(`^ended with 1 before[^]*Port ${port} is taken by another program\\.[^]*PORT=\\d+ npm start`),
  )
  await new Promise((resolve) => other.close(resolve))
})

test('a folder that another Xinyu holds is named, and left alone', async () => {
  const first = await start()
  await expect(startXinyu({ dataDir: folder })).rejects.toThrow(
    new RegExp(`^ended with 1 before[^]*${folder}`),
  )
  expect(await clockOf(first.origin)).toBeGreaterThanOrEqual(0)
})

test.each([
  ['documents.mdb', (file: string) => writeFileSync(file, 'not a database'.repeat(1000))],
  ['function-keys.json', (file: string) => appendFileSync(file, '}')],
])('a damaged %s is named and not overwritten', async (name, damage) => {
  const damaged = temporaryFolder('damaged')
  const first = await startXinyu({ dataDir: damaged })
  await first.stop()
  damage(path.join(damaged, name))
  await expect(startXinyu({ dataDir: damaged })).rejects.toThrow(
    new RegExp(`^ended with 1 before[^]*${path.join(damaged, name)}`),
  )
  rmSync(damaged, { recursive: true, force: true })
})
