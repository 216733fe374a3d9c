import { act, renderHook } from '@testing-library/react'
import { learnServerTime } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'

const DAY = 86_400_000
const learn = (ahead: number) => act(() => learnServerTime(Date.now() + ahead, Date.now(), Date.now()))

afterEach(() => learn(0))

test('a clock that jumps a day makes what stands on screen older at once, not twenty seconds later', () => {
  learn(0)
  const { result, unmount } = renderHook(() => useNow())
  learn(DAY)
  expect(result.current).toBeGreaterThan(Date.now() + DAY - 1000)
  unmount()
})

test('the net’s delay is no jump, and a page that is left hears of none', () => {
  learn(0)
  let drawn = 0
  const { unmount } = renderHook(() => {
    drawn += 1
    return useNow()
  })
  learn(900)
  expect(drawn).toBe(1)
  unmount()
  learn(DAY)
  expect(drawn).toBe(1)
})
