import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { movableClock } from '../../local-cloud/clock/movableClock'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-clock-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const near = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThan(1000)

test('a fresh clock is the real one', () => {
  const clock = movableClock(dataDir)
  expect(clock.offsetMs()).toBe(0)
  near(clock.now(), Date.now())
})

test('set, advance and reset move it, and every move is told', () => {
  const clock = movableClock(dataDir)
  const moved = jest.fn()
  const stop = clock.onMove(moved)
  const saturday = Date.parse('2026-11-28T23:10:00+08:00')
  clock.set(saturday)
  near(clock.now(), saturday)
  clock.advance(86_400_000)
  near(clock.now(), saturday + 86_400_000)
  clock.reset()
  near(clock.now(), Date.now())
  expect(moved).toHaveBeenCalledTimes(3)
  stop()
  clock.advance(1)
  expect(moved).toHaveBeenCalledTimes(3)
})

test('where it was moved to outlives a restart', () => {
  movableClock(dataDir).advance(-3_600_000)
  expect(movableClock(dataDir).offsetMs()).toBe(-3_600_000)
})

test('a move to nowhere is refused and changes nothing', () => {
  const clock = movableClock(dataDir)
  expect(() => clock.set(Number.NaN)).toThrow(RangeError)
  expect(clock.offsetMs()).toBe(0)
})

test('a damaged file stops the start and is named', () => {
  writeFileSync(path.join(dataDir, 'clock.json'), '{"offsetMs":"soon"}')
  expect(() => movableClock(dataDir)).toThrow(/clock\.json/)
})
