import { measureColdStart } from './coldstart'

test('a cold function costs at most 1.15 times what the bare SDK costs', async () => {
  const { bareMs, functionMs, ratio } = await measureColdStart()
  expect(functionMs).toBeGreaterThan(bareMs * 0.8)
  expect(ratio).toBeLessThanOrEqual(1.15)
}, 120_000)
