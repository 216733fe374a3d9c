import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { movableClock } from '../../local-cloud/clock/movableClock'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-clock-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

/** The true time stands still here, so that moves can be compared exactly. */
const trueTime = Date.parse('2026-11-23T12:00:00+08:00')
beforeEach(() => jest.useFakeTimers({ now: trueTime }))
afterEach(() => jest.useRealTimers())

test('a fresh clock is the real one', () => {
  const clock = movableClock(dataDir)
  expect(clock.offsetMs()).toBe(0)
  expect(clock.now()).toBe(trueTime)
  jest.advanceTimersByTime(1500)
  expect(clock.now()).toBe(trueTime + 1500)
})

test('set, advance and reset move it, and every move is told', () => {
  const clock = movableClock(dataDir)
  const moved = jest.fn()
  const stop = clock.onMove(moved)
  const saturday = Date.parse('2026-11-28T23:10:00+08:00')
  clock.set(saturday)
  expect(clock.now()).toBe(saturday)
  clock.advance(86_400_000)
  expect(clock.now()).toBe(saturday + 86_400_000)
  clock.reset()
  expect(clock.now()).toBe(trueTime)
  expect(moved).toHaveBeenCalledTimes(3)
  stop()
  clock.advance(1)
  expect(moved).toHaveBeenCalledTimes(3)
})

test('where it was moved to outlives a restart, and it ran on meanwhile', () => {
  const before = movableClock(dataDir)
  before.set(trueTime + 7 * 86_400_000)
  jest.advanceTimersByTime(60_000)
  const after = movableClock(dataDir)
  expect(after.now()).toBe(before.now())
  expect(after.now()).toBe(trueTime + 7 * 86_400_000 + 60_000)
})

test('a move to nowhere is refused and changes nothing', () => {
  const clock = movableClock(dataDir)
  expect(() => clock.set(Number.NaN)).toThrow(RangeError)
  expect(clock.offsetMs()).toBe(0)
})

test.each(['{"offsetMs":"soon"}', '{"offsetMs":', '', 'null'])(
  'a file that holds %j stops the start, is named, and what to do is said',
  (text) => {
    const file = path.join(dataDir, 'clock.json')
    writeFileSync(file, text)
    expect(() => movableClock(dataDir)).toThrow(`${file} cannot be read`)
    expect(() => movableClock(dataDir)).toThrow(/remove it to go on/)
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)
