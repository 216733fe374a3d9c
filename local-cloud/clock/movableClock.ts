import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '../types'

/** A clock that tests and the demo can move; where it was moved to outlives a restart. */
export interface MovableClock extends Clock {
  /** Milliseconds ahead of the real clock; negative when it was moved back. */
  offsetMs(): number
  /** Moves to `at` (epoch ms) and runs on from there. */
  set(at: number): void
  advance(ms: number): void
  /** Back to the real time. */
  reset(): void
  /** Called after every move. Returns the way to stop listening. */
  onMove(listener: () => void): () => void
}

/** Throws when the kept offset cannot be read: guessing a time would be worse. */
export function movableClock(dataDir: string): MovableClock {
  const file = path.join(dataDir, 'clock.json')
  const listeners = new Set<() => void>()
  let offsetMs = readOffset(file)

  const move = (next: number): void => {
    if (!Number.isSafeInteger(next)) throw new RangeError('a clock offset is a whole number of milliseconds')
    offsetMs = next
    writeOffset(file, next)
    for (const listener of listeners) listener()
  }

  return {
    now: () => Date.now() + offsetMs,
    offsetMs: () => offsetMs,
    set: (at) => move(Math.round(at - Date.now())),
    advance: (ms) => move(offsetMs + Math.round(ms)),
    reset: () => move(0),
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readOffset(file: string): number {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
  const offsetMs = offsetIn(text)
  if (offsetMs === null)
    throw new Error(
      `${file} cannot be read. It says how far the demo's clock was moved; remove it to go on with the true time.`,
    )
  return offsetMs
}

function offsetIn(text: string): number | null {
  try {
    const { offsetMs } = JSON.parse(text) as { offsetMs?: unknown }
    return Number.isSafeInteger(offsetMs) ? (offsetMs as number) : null
  } catch {
    return null
  }
}

/** Written beside and renamed, so that a kill leaves the old offset or the new one. */
function writeOffset(file: string, offsetMs: number): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.next`, JSON.stringify({ offsetMs }))
  renameSync(`${file}.next`, file)
}
