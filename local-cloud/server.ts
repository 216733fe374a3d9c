import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Schema } from '../cloudfunctions/schema'
import { type MovableClock, movableClock } from './clock/movableClock'
import { gatewayRoutes, loopbackRoute } from './gateway/gatewayRoutes'
import { httpAccessRoute } from './gateway/httpAccessRoute'
import { createFunctionHost, type FunctionHost } from './host/functionHost'
import { Store } from './store/store'
import { startTimers } from './timers/timers'
import type { Invoke, Route } from './types'
import { Files } from './wire/files'
import { wireRoute } from './wire/handler'
import { OpenApiDesk } from './wire/openApiDesk'
import { robotRoute } from './wire/robotRoute'

export interface LocalCloudOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Persistent folder; created when it is not there, never emptied. */
  readonly dataDir: string
  readonly schema: Schema
  /** Collections come into being when they are first named. */
  readonly anyCollection?: boolean
  /** A query without an index is refused; for tests. */
  readonly failOnScan?: boolean
  /** Built functions (dist/cloudfunctions); without it, database, storage and openapi only. */
  readonly functionsDir?: string
  /** Built h5 (dist/h5), served beside the gateway. */
  readonly staticDir?: string
  /** File that takes the functions' log lines; the console when absent. */
  readonly logFile?: string
  /** False stops the timers of config.json; tests call the timer themselves. */
  readonly timers?: boolean
  /** Bytes that must stay free on the disk. */
  readonly reserveBytes?: number
}

export interface LocalCloud {
  readonly origin: string
  /** What TCB_CONTEXT_CNFG points at. */
  readonly adminUrl: string
  readonly dataDir: string
  readonly store: Store
  readonly clock: MovableClock
  readonly desk: OpenApiDesk
  readonly invoke: Invoke
  stop(): Promise<void>
}

const noFunctions: Invoke = (name) =>
  Promise.reject(
    Object.assign(new Error(`FunctionName parameter could not be found: ${name}`), {
      code: 'FUNCTION_NOT_FOUND',
    }),
  )

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program.`) : error),
    )
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

async function answer(
  routes: readonly Route[],
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    for (const route of routes) if (await route(request, response, url)) return
    response.writeHead(404).end()
  } catch (error) {
    console.error('[local-cloud]', error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
}

/**
 * Starts a CloudBase on this machine: wire and store; with `functionsDir` functions, timers and the gateway for h5.
 * Binds 127.0.0.1 only.
 * @throws Error in plain words: port taken, folder in use, folder damaged.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  let origin = ''
  const routes: Route[] = []
  const server = http.createServer((request, response) => void answer(routes, request, response))
  const port = await listen(server, options.port)
  origin = `http://127.0.0.1:${port}`
  const adminUrl = `${origin}/admin`
  let parts: { store: Store; clock: MovableClock }
  try {
    const clock = movableClock(options.dataDir)
    const store = new Store({ ...options, collections: options.schema.collections, clock })
    parts = { store, clock }
  } catch (error) {
    server.close()
    throw error
  }
  const { store, clock } = parts
  const files = new Files(path.join(options.dataDir, 'files'))
  const host: FunctionHost | null = options.functionsDir
    ? createFunctionHost({
        functionsDir: options.functionsDir,
        functions: options.schema.functions,
        adminUrl: () => adminUrl,
        clock,
        logFile: options.logFile,
      })
    : null
  const invoke = host?.invoke ?? noFunctions
  const desk = new OpenApiDesk(clock, (name) => host?.openApiPermissions(name) ?? null)
  routes.push(
    loopbackRoute,
    wireRoute({ store, clock, files, desk, invoke, origin: () => origin }),
    files.route,
    robotRoute(desk),
  )
  const { dataDir, staticDir, schema } = options
  if (host)
    routes.push(
      httpAccessRoute(schema.functions, invoke),
      ...gatewayRoutes({ invoke, clock, store, schema, files, desk, dataDir, staticDir }),
    )
  const timers = host && options.timers !== false ? startTimers({ host, clock }) : null

  return {
    origin,
    adminUrl,
    dataDir,
    store,
    clock,
    desk,
    invoke,
    stop: async () => {
      timers?.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await host?.stop()
      await store.close()
    },
  }
}
