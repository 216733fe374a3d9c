import { h5Sizes, weappSizes } from './sizes'

const kB = 1000

test('a phone on a slow network waits: the main package is at most 800 kB', () => {
  const { main } = weappSizes()
  expect(main).toBeGreaterThan(100 * kB)
  expect(main).toBeLessThanOrEqual(800 * kB)
})

test('a subpackage that grows unseen: each is at most 600 kB', () => {
  const { subpackages } = weappSizes()
  expect(Object.keys(subpackages)).not.toEqual([])
  for (const [root, bytes] of Object.entries(subpackages))
    expect({ root, fits: bytes <= 600 * kB }).toEqual({ root, fits: true })
})

test('a first visit on h5 loads at most 250 kB of gzipped script', () => {
  const { gzipped } = h5Sizes()
  expect(gzipped).toBeGreaterThan(50 * kB)
  expect(gzipped).toBeLessThanOrEqual(250 * kB)
})
