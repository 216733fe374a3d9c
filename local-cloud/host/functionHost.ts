import { createWriteStream, existsSync } from 'node:fs'
import path from 'node:path'
import type { FunctionSpec } from '../../cloudfunctions/schema'
import type { Clock, Invoke } from '../types'
import { callEnvironment, instanceEnvironment } from './environment'
import { readFunctionConfig } from './functionConfig'
import { unknownFunction } from './functionFault'
import { createPool, type Pool } from './pool'

export interface FunctionHostOptions {
  /** Built functions: `<functionsDir>/<name>/index.js` and `config.json`. */
  readonly functionsDir: string
  readonly functions: Readonly<Record<string, FunctionSpec>>
  /** Where the SDK inside the functions finds the local cloud. */
  readonly adminUrl: () => string
  readonly clock: Clock
  /** Instances of one function at the same time; 4 when absent. */
  readonly maxWorkers?: number
  /** Milliseconds without a call before an instance is ended; a minute when absent. */
  readonly idleMs?: number
  /** File that takes the functions' log lines; this process's console when absent. */
  readonly logFile?: string | undefined
}

export interface TimerTrigger {
  readonly functionName: string
  readonly triggerName: string
  /** Seven fields, in UTC+8. */
  readonly cron: string
}

export interface FunctionHost {
  /** Calls a function as `caller`. Event and answer pass as JSON. Rejects with FunctionFault. */
  readonly invoke: Invoke
  /** The openapi names that the function's config.json lists. */
  openApiPermissions(name: string): readonly string[]
  timers(): readonly TimerTrigger[]
  stop(): Promise<void>
}

/** Runs cloud functions in worker threads, one call at a time each, as the platform runs them. */
export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const pools = new Map<string, Pool>()
  const log = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined
  // One pipe for each worker, and there may be a dozen.
  log?.setMaxListeners(0)
  const folder = (name: string): string => path.join(options.functionsDir, name)

  const poolOf = (name: string): Pool => {
    const spec = Object.hasOwn(options.functions, name) ? options.functions[name] : undefined
    const entry = path.join(folder(name), 'index.js')
    if (!spec || !existsSync(entry)) throw unknownFunction(name)
    const known = pools.get(name)
    if (known) return known
    const pool = createPool({
      ...spec,
      name,
      entry,
      maxWorkers: options.maxWorkers ?? 4,
      idleMs: options.idleMs ?? 60_000,
      env: () => instanceEnvironment(name, options.adminUrl()),
      console: log,
    })
    pools.set(name, pool)
    return pool
  }

  return {
    async invoke(name, event, caller) {
      const env = callEnvironment(caller)
      const userInfo = { appId: env.WX_APPID, ...(caller.openid ? { openId: caller.openid } : {}) }
      return poolOf(name).run({
        event: typeof event === 'object' && event !== null ? { ...event, userInfo } : event,
        env,
        offsetMs: options.clock.now() - Date.now(),
      })
    },
    openApiPermissions: (name) => readFunctionConfig(folder(name)).openApiPermissions,
    timers: () =>
      Object.keys(options.functions).flatMap((functionName) =>
        readFunctionConfig(folder(functionName)).triggers.map((trigger) => ({
          functionName,
          triggerName: trigger.name,
          cron: trigger.cron,
        })),
      ),
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
      log?.end()
    },
  }
}
