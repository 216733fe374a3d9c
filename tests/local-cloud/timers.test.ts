import { startTimers, type Timers } from '../../local-cloud/timers/timers'

const trigger = { functionName: 'scheduled', triggerName: 'nightly', cron: '0 30 2 * * * *' }
const eachSecond = { ...trigger, triggerName: 'second', cron: '* * * * * * *' }
const hour = 3_600_000

function movable(start: number) {
  let at = start
  const listeners = new Set<() => void>()
  return {
    now: () => at,
    onMove(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    move(to: number) {
      at = to
      for (const listener of listeners) listener()
    },
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const noon = Date.parse('2026-11-23T12:00:00+08:00')

let timers: Timers | undefined
afterEach(() => timers?.stop())

test('the seven fields are read in UTC+8, and the event is the platform’s', async () => {
  const clock = movable(noon)
  const invoke = jest.fn(async () => null)
  timers = startTimers({ host: { invoke, timers: () => [trigger] }, clock })
  clock.move(Date.parse('2026-11-24T02:29:59+08:00'))
  expect(invoke).not.toHaveBeenCalled()
  clock.move(Date.parse('2026-11-24T02:30:00+08:00'))
  await settle()
  expect(invoke.mock.calls).toEqual([
    [
      'scheduled',
      { Type: 'Timer', TriggerName: 'nightly', Time: '2026-11-23T18:30:00.000Z', Message: '' },
      { source: 'wx_trigger' },
    ],
  ])
})

test('a clock moved over a week of due times ticks once, and goes on', async () => {
  const clock = movable(noon)
  const invoke = jest.fn(async () => null)
  timers = startTimers({ host: { invoke, timers: () => [trigger] }, clock })
  clock.move(noon + 7 * 24 * hour)
  await settle()
  expect(invoke).toHaveBeenCalledTimes(1)
  clock.move(noon + 8 * 24 * hour)
  await settle()
  expect(invoke).toHaveBeenCalledTimes(2)
})

test('a clock moved back does not tick, and the time ahead counts again', async () => {
  const clock = movable(noon)
  const invoke = jest.fn(async () => null)
  timers = startTimers({ host: { invoke, timers: () => [trigger] }, clock })
  clock.move(noon - 24 * hour)
  await settle()
  expect(invoke).not.toHaveBeenCalled()
  clock.move(noon - 9 * hour)
  await settle()
  expect(invoke).toHaveBeenCalledTimes(1)
})

test('a trigger runs once at a time; what came due meanwhile follows as one run', async () => {
  const clock = movable(noon)
  const ends: (() => void)[] = []
  const invoke = jest.fn(() => new Promise<null>((resolve) => ends.push(() => resolve(null))))
  timers = startTimers({ host: { invoke, timers: () => [trigger] }, clock })
  clock.move(noon + 24 * hour)
  clock.move(noon + 48 * hour)
  clock.move(noon + 72 * hour)
  expect(invoke).toHaveBeenCalledTimes(1)
  ends[0]?.()
  await settle()
  expect(invoke).toHaveBeenCalledTimes(2)
  ends[1]?.()
  await settle()
  expect(invoke).toHaveBeenCalledTimes(2)
})

test('a failing tick is told and does not stop the next', async () => {
  const clock = movable(noon)
  const invoke = jest.fn().mockRejectedValueOnce(new Error('on purpose')).mockResolvedValue(null)
  const log = jest.fn()
  timers = startTimers({ host: { invoke, timers: () => [trigger] }, clock, log })
  clock.move(noon + 24 * hour)
  await settle()
  expect(log).toHaveBeenCalledWith('timer scheduled/nightly failed: on purpose')
  clock.move(noon + 48 * hour)
  await settle()
  expect(invoke).toHaveBeenCalledTimes(2)
})

test('it fires by itself when the time comes, and not after stop', async () => {
  jest.useFakeTimers({ now: noon })
  try {
    const invoke = jest.fn(async () => null)
    const clock = { now: () => Date.now(), onMove: () => () => {} }
    timers = startTimers({ host: { invoke, timers: () => [eachSecond] }, clock })
    await jest.advanceTimersByTimeAsync(3500)
    expect(invoke).toHaveBeenCalledTimes(3)
    timers.stop()
    await jest.advanceTimersByTimeAsync(3500)
    expect(invoke).toHaveBeenCalledTimes(3)
  } finally {
    jest.useRealTimers()
  }
})
