import { spawn } from 'node:child_process'
import path from 'node:path'
import { hoursLine } from '../../../scripts/hoursLine'
import { FIRST_AT, tableOf } from './table'

const regions = ['taizhou', 'miyi', 'wuhu']
const INSTANTS = 100_000
const FIVE_YEARS = (365 * 5 + 2) * 1440

const shanghai = (minute: number): string =>
  `${new Date(FIRST_AT + minute * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

/** Minutes spread over the years; the step is prime to the day, so that every time of day comes. */
const minuteOf = (index: number): number => (index * 7919 * 13) % FIVE_YEARS

test.each(regions)(
  '%s: 100,000 instants from 2024 to 2028 agree with a table that was written apart',
  (region) => {
    const table = tableOf(region)
    const differences: unknown[] = []
    for (let index = 0; index < INSTANTS; index += 1) {
      const minute = minuteOf(index)
      const promised = table.promise(minute)
      const expected = {
        open: table.isOpen(minute),
        known: promised.known,
        replyBy: shanghai(promised.minute),
      }
      const got = hoursLine(JSON.stringify({ region, at: shanghai(minute) }))
      if (JSON.stringify(got) !== JSON.stringify(expected))
        differences.push({ at: shanghai(minute), got, expected })
    }
    expect(differences.slice(0, 3)).toEqual([])
  },
  60_000,
)

const root = path.resolve(__dirname, '../../..')

/** Runs the command as `npm run -s hours` does, in a process whose own time zone is another. */
function run(zone: string, lines: readonly string[]): Promise<string> {
  const command = ['scripts/run.mjs', 'scripts/hours.ts']
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, TZ: zone } })
  let out = ''
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
  })
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  return new Promise((resolve) => child.once('close', () => resolve(out)))
}

test('the command answers alike in three time zones, with and without a zone in the question', async () => {
  const lines = Array.from({ length: 3000 }, (_none, index) => {
    const at = shanghai(minuteOf(index * 31))
    const other = new Date(at).toISOString()
    return JSON.stringify({ region: regions[index % 3], at: [at, at.slice(0, 19), other][index % 3] })
  })
  const zones = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai']
  const outs = await Promise.all(zones.map((zone) => run(zone, lines)))
  expect(outs[0]?.trim().split('\n')).toHaveLength(lines.length)
  expect(outs[1]).toBe(outs[0])
  expect(outs[2]).toBe(outs[0])
}, 60_000)

test('a line that cannot be read is answered where it stands', async () => {
  const cases = [
    ['{', 'BAD_JSON'],
    ['[]', 'BAD_JSON'],
    ['{"region":"nowhere","at":"2026-11-23T09:00:00+08:00"}', 'REGION_UNKNOWN'],
    ['{"region":"taizhou"}', 'AT_INVALID'],
    ['{"region":"taizhou","at":"2026-02-30T09:00:00+08:00"}', 'AT_INVALID'],
    ['{"region":"taizhou","at":"tomorrow"}', 'AT_INVALID'],
    ['{"region":"taizhou","at":1795000000000}', 'AT_INVALID'],
  ] as const
  const good = '{"region":"taizhou","at":"2026-11-21T23:10:00+08:00"}'
  const out = await run('UTC', [...cases.map(([line]) => line), good])
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    ...cases.map(([, error]) => ({ error })),
    { open: false, known: true, replyBy: '2026-11-23T10:30:00+08:00' },
  ])
}, 60_000)
