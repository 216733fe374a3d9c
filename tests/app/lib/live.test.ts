import { renderHook } from '@testing-library/react'
import { followLive } from '@/lib/live/live'
import { useLive } from '@/lib/live/useLive'
import { followNetwork } from '@/lib/network/network'
import { network } from '@/platform/network'
import { realtime } from '@/platform/realtime'
import { hideApp, showApp } from '../mocks/taro'

interface Connection {
  readonly signal: () => void
  readonly lose: () => void
  ended: boolean
}
const connections: Connection[] = []
const newest = (): Connection => {
  const connection = connections.at(-1)
  if (!connection) throw new Error('nothing was connected')
  return connection
}
const open = () => connections.filter(({ ended }) => !ended).length

beforeEach(() => {
  jest.useFakeTimers()
  connections.length = 0
  jest.spyOn(realtime, 'watch').mockImplementation((signal, lose) => {
    const connection = { signal, lose, ended: false }
    connections.push(connection)
    return () => {
      connection.ended = true
    }
  })
})
afterEach(() => jest.useRealTimers())

test('two parts of a screen that listen share one connection, and each hears every signal', () => {
  const heard = { a: 0, b: 0 }
  const stopA = followLive(() => (heard.a += 1))
  const stopB = followLive(() => (heard.b += 1))
  expect(connections).toHaveLength(1)
  newest().signal()
  newest().signal()
  expect(heard).toEqual({ a: 2, b: 2 })
  stopA()
  newest().signal()
  expect(heard).toEqual({ a: 2, b: 3 })
  expect(open()).toBe(1)
  stopB()
  expect(open()).toBe(0)
})

test('whoever comes to a connection that stands asks at once, because something may have changed before', async () => {
  const stopA = followLive(() => undefined)
  newest().signal()
  let heard = 0
  const stopB = followLive(() => (heard += 1))
  await Promise.resolve()
  expect(heard).toBe(1)
  stopA()
  stopB()
})

test('a watch that is lost is asked around, ever slower, and tried again each time by one', () => {
  let heard = 0
  const stops = [followLive(() => (heard += 1)), followLive(() => undefined)]
  newest().signal()
  expect(heard).toBe(1)
  newest().lose()
  expect(open()).toBe(0)
  jest.advanceTimersByTime(5000)
  expect(heard).toBe(2)
  expect(open()).toBe(1)
  newest().lose()
  jest.advanceTimersByTime(9000)
  expect(heard).toBe(2)
  jest.advanceTimersByTime(1000)
  expect(heard).toBe(3)
  for (const stop of stops) stop()
  jest.advanceTimersByTime(60_000)
  expect(open()).toBe(0)
  expect(heard).toBe(3)
})

test('a platform that says nothing does not leave the screen empty', () => {
  let heard = 0
  const stop = followLive(() => (heard += 1))
  jest.advanceTimersByTime(400)
  expect(heard).toBe(1)
  stop()
})

test('a watch that is lost at once, as without a network, does not keep the screen empty any longer', () => {
  let heard = 0
  const stop = followLive(() => (heard += 1))
  newest().lose()
  jest.advanceTimersByTime(400)
  expect(heard).toBe(1)
  newest().lose()
  jest.advanceTimersByTime(4999)
  expect(heard).toBe(1)
  jest.advanceTimersByTime(1)
  expect(heard).toBe(2)
  stop()
})

test('when the network is back it asks at once and on a new connection, not at the next round', () => {
  let heard = 0
  let change: (online: boolean) => void = () => undefined
  jest.spyOn(network, 'isOnline').mockReturnValue(new Promise(() => undefined))
  jest.spyOn(network, 'onChange').mockImplementation((listener) => {
    change = listener
  })
  followNetwork()
  const stop = followLive(() => (heard += 1))
  newest().signal()
  change(false)
  newest().lose()
  expect(heard).toBe(1)
  change(true)
  expect(heard).toBe(2)
  expect(open()).toBe(1)
  stop()
  change(false)
  change(true)
  expect(heard).toBe(2)
})

test('a hidden page asks for nothing, on no connection, and asks at once when it is shown again', () => {
  let heard = 0
  const { rerender, unmount } = renderHook(
    ({ every }: { every: number | null }) => useLive(() => (heard += 1), every),
    { initialProps: { every: null as number | null } },
  )
  newest().signal()
  expect(heard).toBe(1)
  jest.advanceTimersByTime(120_000)
  expect(heard).toBe(1)
  rerender({ every: 30_000 })
  expect(open()).toBe(1)
  jest.advanceTimersByTime(60_000)
  expect(heard).toBe(3)
  hideApp()
  expect(open()).toBe(0)
  jest.advanceTimersByTime(600_000)
  expect(heard).toBe(3)
  showApp()
  newest().signal()
  expect(heard).toBe(4)
  hideApp()
  showApp()
  newest().lose()
  hideApp()
  jest.advanceTimersByTime(600_000)
  expect(heard).toBe(4)
  expect(open()).toBe(0)
  unmount()
})
