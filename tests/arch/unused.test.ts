import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

interface Finding {
  name: string
}
interface Report {
  issues: Record<string, unknown>[]
}

test('code that nothing uses: no dead file, export or package', () => {
  const done = spawnSync(
    process.execPath,
    ['node_modules/knip/bin/knip.js', '--no-progress', '--reporter', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 },
  )
  const report = JSON.parse(done.stdout) as Report
  const lines = report.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      (Array.isArray(found) ? (found as Finding[]) : []).map((one) => `${kind}: ${String(file)} ${one.name}`),
    ),
  )
  expect(lines).toEqual([])
}, 120_000)
