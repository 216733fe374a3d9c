import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** The whole service as `npm start` runs it, in a process of its own that a test may kill. */
export interface RunningXinyu {
  readonly origin: string
  readonly dataDir: string
  /** Everything that it printed so far. */
  output(): string
  /** Ends it as a power cut would. */
  kill9(): Promise<void>
  stop(): Promise<void>
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

export const temporaryFolder = (name: string): string => mkdtempSync(path.join(os.tmpdir(), `xinyu-${name}-`))

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Starts it and waits for the ready line, at most two minutes. */
export async function startXinyu(options: { dataDir?: string; port?: number } = {}): Promise<RunningXinyu> {
  const dataDir = options.dataDir ?? temporaryFolder('data')
  const port = options.port ?? (await freePort())
  const { npm_lifecycle_event: _notNpm, ...env } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: String(port), XINYU_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready after two minutes:\n${text}`)), 120_000)
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const line = /Xinyu ready: (http:\/\/127\.0\.0\.1:\d+)\//.exec(text)
      if (!line?.[1]) return
      clearTimeout(timer)
      resolve(line[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code} before it was ready:\n${text}`))
    })
  })
  const origin = await ready
  return {
    origin,
    dataDir,
    output: () => text,
    kill9: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}
