import * as envelope from '@shared/contracts/envelope'
import { MAX_BYTES, MAX_CALLS, split, type Waiting } from '@/lib/call/batch'

const waiting = (text: string): Waiting => ({
  request: { action: 'a.b', input: { text } },
  settle: () => undefined,
})

test('the phone keeps the limits of the contract, which it may not import', () => {
  expect({ MAX_CALLS, MAX_BYTES }).toEqual({ MAX_CALLS: envelope.MAX_CALLS, MAX_BYTES: envelope.MAX_BYTES })
})

test('more calls than a batch holds go as several, in order', () => {
  const calls = Array.from({ length: 19 }, (_, index) => waiting(String(index)))
  const batches = split(calls)
  expect(batches.map((batch) => batch.length)).toEqual([8, 8, 3])
  expect(batches.flat()).toEqual(calls)
})

test('no batch is larger than the server reads, counted in UTF-8', () => {
  const calls = Array.from({ length: 6 }, () => waiting('心'.repeat(8000)))
  const batches = split(calls)
  expect(batches.length).toBeGreaterThan(1)
  for (const batch of batches) {
    const body = JSON.stringify({ calls: batch.map((one) => one.request) })
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_BYTES)
  }
  expect(batches.flat()).toEqual(calls)
})
