import { measureReads } from './reads'

/** A full page of 50, and what leads to it. */
const MOST = 55

test('a request that grows with the city: each reads as much at 100,000 results as at 1,000', async () => {
  const reads = await measureReads()
  expect(reads.length).toBeGreaterThan(10)
  for (const { action, small, large } of reads) {
    expect({ action, reads: large }).toEqual({ action, reads: small })
    expect(small).toBeGreaterThan(0)
    expect({ action, many: small > MOST ? small : false }).toEqual({ action, many: false })
  }
}, 600_000)
