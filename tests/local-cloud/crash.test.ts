import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { Store } from '../../local-cloud/store/store'
import { crashCollections } from './crashSchema'

const root = path.resolve(__dirname, '../..')
const KILLS = 200
/** The folder is opened and compared after every so many kills. */
const CHECK_EVERY = 25

const scratch = mkdtempSync(path.join(os.tmpdir(), 'xinyu-crash-'))
const dataDir = path.join(scratch, 'data')
// Inside node_modules' reach, and beside the probe that the store starts.
const writer = path.join(root, 'local-cloud/store/.crash-writer.cjs')

beforeAll(() => {
  const entry = path.join(__dirname, 'crashWriter.ts')
  buildSync({ entryPoints: [entry], outfile: writer, bundle: true, platform: 'node', packages: 'external' })
})
afterAll(() => {
  rmSync(writer, { force: true })
  rmSync(scratch, { recursive: true, force: true })
})

/** One writer, killed at a random moment of its writing. Returns the lines that it had said. */
function killWhileWriting(round: number, milliseconds: number): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, dataDir, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
      said += chunk
    })
    // A line without its end was not said.
    child.once('close', () => resolve(said.split('\n').slice(1, -1)))
  })
}

test('a killed machine loses what it acknowledged: 200 kills, nothing lost, no index apart from its document', async () => {
  const kept = new Set<string>()
  const removed = new Set<string>()
  for (let round = 1; round <= KILLS; round += 1) {
    const lines = await killWhileWriting(round, Math.random() * 60)
    for (const line of lines) line.startsWith('-') ? removed.add(line.slice(1)) : kept.add(line)
    if (round % CHECK_EVERY !== 0) continue
    const store = new Store({ dataDir, collections: crashCollections, clock: Date })
    const report = store.verifyIntegrity()
    const there = new Set(store.find('letters', {}).map(({ _id }) => String(_id)))
    await store.close()
    expect(report.orphanEntries).toEqual([])
    expect(report.missingEntries).toEqual([])
    // A removal may be done and not yet said, so only the fifth of each line may be missing.
    const mayBeGone = (id: string): boolean => removed.has(id) || Number(id.split('-')[2]) % 5 === 4
    expect([...kept].filter((id) => !there.has(id) && !mayBeGone(id))).toEqual([])
    expect([...removed].filter((id) => there.has(id))).toEqual([])
  }
  expect(kept.size).toBeGreaterThan(KILLS)
}, 420_000)
