import { measureReads } from './reads'

/** A full page of 50, and what leads to it. */
const MOST = 55

/** Whether a closed letter is drawn for a supervisor is decided by lot, and costs one read. */
const lot: Readonly<Record<string, number>> = { 'staff.letter.close': 1 }

/** Ten times as many show a growth as well as a hundred times, which `npm run bench` measures. */
const LARGE = 10_000

test('a request that grows with the city: each reads as much at 10,000 results as at 1,000', async () => {
  const reads = await measureReads(LARGE)
  expect(reads.length).toBeGreaterThan(10)
  for (const { action, small, large } of reads) {
    const grown = Math.abs(large - small) > (lot[action] ?? 0) ? large : small
    expect({ action, reads: grown }).toEqual({ action, reads: small })
    expect(small).toBeGreaterThan(0)
    expect({ action, many: small > MOST ? small : false }).toEqual({ action, many: false })
  }
}, 600_000)
