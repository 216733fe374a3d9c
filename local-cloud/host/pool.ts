import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FunctionSpec } from '../../cloudfunctions/schema'
import { died, type FunctionFault } from './functionFault'
import { type Instance, type Job, startInstance } from './instance'

export interface PoolOptions extends FunctionSpec {
  readonly name: string
  readonly entry: string
  readonly maxWorkers: number
  /** Milliseconds without a call after which an instance is ended. */
  readonly idleMs: number
  readonly console?: NodeJS.WritableStream | undefined
  /** Read for every new instance. */
  readonly env: () => Readonly<Record<string, string>>
}

export interface Pool {
  run(job: Job): Promise<unknown>
  /** Ends every instance; calls that wait are refused. */
  stop(): Promise<void>
}

interface Waiter {
  readonly job: Job
  resolve(result: unknown): void
  reject(fault: FunctionFault): void
}

interface Seat {
  readonly instance: Instance
  /** Which build of the function it has loaded. */
  readonly builtAt: number
  reaper?: NodeJS.Timeout
}

/**
 * The instances of one function. Waiters stand in one queue and belong to no instance, so an instance that
 * dies takes only the call that it had in hand.
 */
export function createPool(options: PoolOptions): Pool {
  const seats = new Set<Seat>()
  const idle: Seat[] = []
  const queue: Waiter[] = []
  let stopped = false

  /** When the newest script of the function was written: a build may write one of them alone. */
  const builtAt = (): number => {
    const folder = path.dirname(options.entry)
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
    return Math.max(...scripts.map((name) => writtenAt(path.join(folder, name))))
  }

  const drop = (seat: Seat): void => {
    clearTimeout(seat.reaper)
    seats.delete(seat)
    const at = idle.indexOf(seat)
    if (at >= 0) idle.splice(at, 1)
  }

  const open = (version: number): Seat => {
    const instance = startInstance({
      name: options.name,
      entry: options.entry,
      memoryMb: options.memoryMb,
      timeoutSeconds: options.timeoutSeconds,
      env: options.env(),
      console: options.console,
      onDeath: () => {
        drop(seat)
        pump()
      },
    })
    const seat: Seat = { instance, builtAt: version }
    seats.add(seat)
    return seat
  }

  /** A free instance with the newest code, a new one while there is room, or none. */
  const take = (): Seat | undefined => {
    const version = builtAt()
    for (let seat = idle.pop(); seat; seat = idle.pop()) {
      clearTimeout(seat.reaper)
      if (seat.builtAt === version) return seat
      drop(seat)
      void seat.instance.end()
    }
    return seats.size < options.maxWorkers ? open(version) : undefined
  }

  const give = (seat: Seat): void => {
    if (!seat.instance.alive()) return
    seat.reaper = setTimeout(() => void seat.instance.end(), options.idleMs)
    seat.reaper.unref()
    idle.push(seat)
  }

  const serve = async (seat: Seat, waiter: Waiter): Promise<void> => {
    try {
      waiter.resolve(await seat.instance.run(waiter.job))
    } catch (error) {
      waiter.reject(error as FunctionFault)
    } finally {
      give(seat)
      pump()
    }
  }

  const pump = (): void => {
    while (!stopped && queue.length > 0) {
      const seat = take()
      if (!seat) return
      const waiter = queue.shift()
      if (waiter) void serve(seat, waiter)
    }
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(died('the function host stopped'))
        queue.push({ job, resolve, reject })
        pump()
      }),
    async stop() {
      stopped = true
      for (const waiter of queue.splice(0)) waiter.reject(died('the function host stopped'))
      await Promise.all([...seats].map(({ instance }) => instance.end()))
    },
  }
}

/** A build may be replacing the file at this very moment. */
const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
