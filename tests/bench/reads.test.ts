import { measureReads } from './reads'

test('a request that grows with the city: each reads as much at 100,000 results as at 1,000', async () => {
  const reads = await measureReads()
  expect(reads.length).toBeGreaterThan(10)
  for (const { action, small, large } of reads) {
    expect({ action, reads: large }).toEqual({ action, reads: small })
    expect(small).toBeGreaterThan(0)
    expect({ action, many: small >= 50 ? small : false }).toEqual({ action, many: false })
  }
}, 600_000)
