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

/** In three ways to write the same instant: with the zone, without one, and in another. */
const written = (minute: number, index: number): string => {
  const at = shanghai(minute)
  return [at, at.slice(0, 19), new Date(at).toISOString()][index % 3] ?? at
}

test.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])(
  'a process whose own time zone is %s answers 100,000 instants as the table says, however they are written',
  async (zone) => {
    const tables = regions.map((region) => ({ region, ...tableOf(region) }))
    const asked = Array.from({ length: INSTANTS }, (_none, index) => {
      const table = tables[index % 3]
      if (!table) throw new Error('three regions are asked')
      const minute = minuteOf(index)
      const promised = table.promise(minute)
      return {
        line: JSON.stringify({ region: table.region, at: written(minute, index >> 2) }),
        expected: { open: table.isOpen(minute), known: promised.known, replyBy: shanghai(promised.minute) },
      }
    })
    const out = await run(
      zone,
      asked.map(({ line }) => line),
    )
    const differences = out
      .trim()
      .split('\n')
      .map((got, index) => ({
        got,
        expected: JSON.stringify(asked[index]?.expected),
        line: asked[index]?.line,
      }))
      .filter(({ got, expected }) => got !== expected)
    expect(differences.slice(0, 3)).toEqual([])
    expect(out.trim().split('\n')).toHaveLength(INSTANTS)
  },
  120_000,
)

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
