import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FunctionSpec } from '../../cloudfunctions/schema'
import { died, type FunctionFault, threw, timedOut } from './functionFault'

/** One call as the worker takes it. */
export interface Job {
  readonly event: unknown
  readonly env: Readonly<Record<string, string>>
  readonly offsetMs: number
}

export interface Instance {
  /** One call at a time. Rejects with FunctionFault; afterwards `alive()` says whether it can be used again. */
  run(job: Job): Promise<unknown>
  alive(): boolean
  end(): Promise<void>
}

export interface InstanceOptions extends FunctionSpec {
  readonly name: string
  /** The built file that exports `main`. */
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
  /** Where the function's console goes; this process's own when absent. */
  readonly console?: NodeJS.WritableStream | undefined
  /** The worker ended by itself or was ended, busy or idle. */
  readonly onDeath: () => void
}

type Reply = { readonly ok: true; readonly result: string } | { readonly ok: false; readonly message: string }

interface Pending {
  resolve(result: unknown): void
  reject(fault: FunctionFault): void
}

/** Starts a worker thread for a function. Its code is loaded by the first call, as a cold start does. */
export function startInstance(options: InstanceOptions): Instance {
  const { name, entry, memoryMb, timeoutSeconds } = options
  const worker = new Worker(path.join(__dirname, 'worker.cjs'), {
    workerData: { name, entry, memoryMb, timeoutSeconds },
    env: { ...options.env },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: options.console !== undefined,
    stderr: options.console !== undefined,
  })
  if (options.console) {
    worker.stdout.pipe(options.console, { end: false })
    worker.stderr.pipe(options.console, { end: false })
  }
  let alive = true
  let pending: Pending | undefined

  const finish = (settle: (waiting: Pending) => void): void => {
    const waiting = pending
    pending = undefined
    if (waiting) settle(waiting)
  }
  const die = (how: string): void => {
    if (!alive) return
    alive = false
    finish(({ reject }) => reject(died(how)))
    options.onDeath()
  }

  worker.on('message', (reply: Reply) => {
    finish(({ resolve, reject }) => {
      if (reply.ok) resolve(JSON.parse(reply.result))
      else reject(threw(reply.message))
    })
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    die(outOfMemory ? `memory limit of ${memoryMb} MB exceeded` : `${error.name}: ${error.message}`)
  })
  worker.on('exit', (code) => die(`process exited with code ${code}`))
  worker.unref()

  const call = (job: Job): Promise<unknown> =>
    new Promise((resolve, reject) => {
      pending = { resolve, reject }
      worker.postMessage({
        event: JSON.stringify(job.event ?? null),
        env: job.env,
        offsetMs: job.offsetMs,
        requestId: randomUUID(),
      })
    })

  return {
    async run(job) {
      const timer = setTimeout(() => {
        finish(({ reject }) => reject(timedOut(timeoutSeconds)))
        die('timed out')
        void worker.terminate()
      }, timeoutSeconds * 1000)
      try {
        return await call(job)
      } finally {
        clearTimeout(timer)
      }
    },
    alive: () => alive,
    async end() {
      die('the function host stopped')
      await worker.terminate()
    },
  }
}
