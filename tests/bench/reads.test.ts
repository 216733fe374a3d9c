import { lot, measureReads } from './reads'

/** A full page of 50, and what leads to it. */
const MOST = 55
/** The tick answers nobody's request: its twenty-two jobs look for work, on average with three documents each. */
const MOST_A_TICK = 66

/** Ten times as many show a growth as well as a hundred times, which `npm run bench` measures. */
const LARGE = 10_000

test('a request that grows with the city: each reads as much at 10,000 results as at 1,000', async () => {
  const { actions: reads, flows } = await measureReads(LARGE)
  expect(reads.length).toBeGreaterThan(10)
  const grown = reads.filter(({ action, small, large }) => Math.abs(large - small) > (lot[action] ?? 0))
  expect(grown).toEqual([])
  expect(reads.filter(({ small }) => small <= 0)).toEqual([])
  const most = (action: string): number => (action === 'tick' ? MOST_A_TICK : MOST)
  expect(reads.filter(({ action, small }) => small > most(action))).toEqual([])
  for (const { name, small, large } of flows) expect({ name, ...large }).toEqual({ name, ...small })
}, 1_800_000)
