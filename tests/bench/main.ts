/**
 * `npm run bench [-- --json FILE]`: sizes, counts and ratios measured in one run. Ratios and counts may be
 * compared between machines; times may not.
 */
import { writeFileSync } from 'node:fs'
import { measureColdStart } from './coldstart'
import { measureReads } from './reads'
import { h5Sizes, weappSizes } from './sizes'
import { measureThroughput } from './throughput'

interface Row {
  readonly what: string
  readonly value: string
  readonly budget: string
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function sizeRows(): Row[] {
  const weapp = weappSizes()
  const h5 = h5Sizes()
  return [
    { what: 'weapp main package', value: kB(weapp.main), budget: '≤ 800 kB' },
    ...Object.entries(weapp.subpackages).map(([root, bytes]) => ({
      what: `weapp subpackage ${root}`,
      value: kB(bytes),
      budget: '≤ 600 kB',
    })),
    { what: 'h5 first load, gzipped script', value: kB(h5.gzipped), budget: '≤ 250 kB' },
  ]
}

async function main(): Promise<void> {
  const sizes = { weapp: weappSizes(), h5: h5Sizes() }
  const coldStart = await measureColdStart()
  const throughput = await measureThroughput()
  const reads = await measureReads(100_000)
  const rows: Row[] = [
    ...sizeRows(),
    { what: 'cold start ÷ bare SDK', value: coldStart.ratio.toFixed(2), budget: '≤ 1.15' },
    {
      what: 'durable adds/s through the SDK, 20 in flight (SDK against an echo ÷ this)',
      value: `${Math.round(throughput.addsPerSecond)} (${throughput.ratio.toFixed(2)})`,
      budget: '≥ 600, or ≤ 1.3',
    },
    ...reads.map((read) => ({
      what: `documents read, ${read.action}, 1,000 → 100,000 results`,
      value: `${read.small} → ${read.large}`,
      budget: 'equal',
    })),
  ]
  console.table(rows)
  const json = process.argv.indexOf('--json')
  const file = json > 0 ? process.argv[json + 1] : undefined
  if (file) writeFileSync(file, `${JSON.stringify({ sizes, coldStart, throughput, reads }, null, 2)}\n`)
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
