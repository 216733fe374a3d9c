/**
 * `npm run bench [-- --json FILE]`: sizes, counts and ratios measured in one run; ends with 1 when a budget is exceeded.
 * Ratios and counts may be compared between machines; times may not.
 */
import { writeFileSync } from 'node:fs'
import { measureColdStart } from './coldstart'
import { type Crowd, measureCrowd } from './crowd'
import type { Cost } from './flows'
import { lot, measureReads } from './reads'
import { type Row, verdictOf } from './rows'
import { h5Sizes, weappSizes } from './sizes'
import { measureThroughput } from './throughput'

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function sizeRows(): Row[] {
  const weapp = weappSizes()
  const h5 = h5Sizes()
  return [
    { what: 'weapp main package', value: kB(weapp.main), budget: '≤ 800 kB', kept: weapp.main <= 800_000 },
    ...Object.entries(weapp.subpackages).map(([root, bytes]) => ({
      what: `weapp subpackage ${root}`,
      value: kB(bytes),
      budget: '≤ 600 kB',
      kept: bytes <= 600_000,
    })),
    {
      what: 'h5 first load, gzipped script',
      value: kB(h5.gzipped),
      budget: '≤ 250 kB',
      kept: h5.gzipped <= 250_000,
    },
  ]
}

const costWords = ({ invocations, reads, writes }: Cost): string => `${invocations}/${reads}/${writes}`

function crowdRows({ people, seconds, calls, errors, p95, p95Alone, ratio, broken }: Crowd): Row[] {
  const who = `${people} people who write for ${seconds} s`
  return [
    { what: `${who}: errors of ${calls} calls`, value: String(errors), budget: '0', kept: errors === 0 },
    {
      what: `${who}: letters with a line lost or doubled`,
      value: String(broken),
      budget: '0',
      kept: broken === 0,
    },
    {
      what: `${who}: p95 ÷ p95 of one alone`,
      value: `${ratio.toFixed(1)} (${Math.round(p95)} ÷ ${Math.round(p95Alone)} ms)`,
      budget: 'told',
      kept: true,
    },
  ]
}

async function main(): Promise<void> {
  const sizes = { weapp: weappSizes(), h5: h5Sizes() }
  const startedAt = Date.now()
  // On stderr: what is measured goes to stdout alone.
  const told = (what: string) => (line: string) =>
    console.error(`${Math.round((Date.now() - startedAt) / 1000)} s · ${what}: ${line}`)
  told('cold start')('20 rounds')
  const coldStart = await measureColdStart()
  told('throughput')('adds through the SDK')
  const throughput = await measureThroughput()
  const { actions, flows } = await measureReads(100_000, told('reads'))
  told('crowd')('300 people for 2 minutes')
  const crowd = await measureCrowd()
  const { addsPerSecond, ratio } = throughput
  const rows: Row[] = [
    ...sizeRows(),
    {
      what: 'cold start ÷ bare SDK',
      value: coldStart.ratio.toFixed(2),
      budget: '≤ 1.15',
      kept: coldStart.ratio <= 1.15,
    },
    {
      what: 'durable adds/s through the SDK, 20 in flight (SDK against an echo ÷ this)',
      value: `${Math.round(addsPerSecond)} (${ratio.toFixed(2)})`,
      budget: '≥ 600, or ≤ 1.3',
      kept: addsPerSecond >= 600 || ratio <= 1.3,
    },
    ...flows.map(({ name, small, large }) => ({
      what: `${name}: invocations/reads/writes, 1,000 → 100,000 threads`,
      value: `${costWords(small)} → ${costWords(large)}`,
      budget: 'equal',
      kept: costWords(small) === costWords(large),
    })),
    ...actions.map(({ action, small, large }) => ({
      what: `documents read, ${action}, 1,000 → 100,000 results`,
      value: `${small} → ${large}`,
      budget: 'equal',
      kept: Math.abs(large - small) <= (lot[action] ?? 0),
    })),
    ...crowdRows(crowd),
  ]
  console.table(rows)
  const json = process.argv.indexOf('--json')
  const file = json > 0 ? process.argv[json + 1] : undefined
  const measured = { sizes, coldStart, throughput, reads: actions, flows, crowd }
  if (file) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
  const { words, code } = verdictOf(rows)
  console.log(words)
  process.exit(code)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
