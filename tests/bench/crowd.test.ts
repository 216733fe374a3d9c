import { measureCrowd } from './crowd'

test('many who write at once: nobody is answered by a fault, and every line is there once and in order', async () => {
  const { calls, errors, broken } = await measureCrowd({ people: 60, seconds: 15, pauseMs: 6000 })
  expect({ errors, broken }).toEqual({ errors: 0, broken: 0 })
  expect(calls).toBeGreaterThan(60)
}, 240_000)
