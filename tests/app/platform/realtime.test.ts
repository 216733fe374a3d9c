import Taro from '@tarojs/taro'
import { realtime as h5 } from '@/platform/realtime/realtime.h5'
import { realtime as weapp } from '@/platform/realtime/realtime.weapp'
import { until } from '../support/gateway'

test('in the mini-program only the own counter is watched, a broken watch is told, and it is closed once left', () => {
  const told: string[] = []
  const seen: unknown[] = []
  let handlers: Record<'onChange' | 'onError', () => void> = { onChange() {}, onError() {} }
  const where = (query: unknown) => {
    seen.push(query)
    return {
      watch: (given: typeof handlers) => {
        handlers = given
        return { close: () => told.push('closed') }
      },
    }
  }
  const collection = (name: string) => {
    seen.push(name)
    return { where }
  }
  Object.assign(Taro, { cloud: { database: () => ({ collection }) } })
  const stop = weapp.watch(
    () => told.push('signal'),
    () => told.push('lost'),
  )
  expect(seen).toEqual(['signals', { _openid: '{openid}' }])
  handlers.onChange()
  handlers.onError()
  stop()
  expect(told).toEqual(['signal', 'lost', 'closed'])
})

test('in the browser a stream that the browser connects again is not lost, and one that it gave up is', async () => {
  class Stream {
    static readonly CLOSED = 2
    static readonly all: Stream[] = []
    readyState = 1
    onmessage: () => void = () => undefined
    onerror: () => void = () => undefined
    closed = false
    constructor(readonly url: string) {
      Stream.all.push(this)
    }
    close() {
      this.closed = true
    }
  }
  Object.assign(globalThis, { EventSource: Stream })
  sessionStorage.setItem('xinyu.session', 'a token')
  const told: string[] = []
  const stop = h5.watch(
    () => told.push('signal'),
    () => told.push('lost'),
  )
  await until(() => Stream.all.length === 1)
  const [stream] = Stream.all
  expect(stream?.url).toContain('session=a%20token')
  stream?.onmessage()
  stream?.onerror()
  expect(told).toEqual(['signal'])
  if (stream) stream.readyState = Stream.CLOSED
  stream?.onerror()
  expect(told).toEqual(['signal', 'lost'])
  stop()
  expect(stream?.closed).toBe(true)
  // Left before the session was there: nothing is opened any more.
  h5.watch(
    () => told.push('late'),
    () => told.push('late'),
  )()
  await Promise.resolve()
  await Promise.resolve()
  expect(Stream.all).toHaveLength(1)
})
