import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

export interface Throughput {
  /** Durable adds a second through the SDK, 20 in flight, against the local cloud. */
  readonly addsPerSecond: number
  /** The same client against a server that answers at once: what the SDK itself can do here. */
  readonly echoPerSecond: number
  /** echo ÷ adds: 1 is as fast as the SDK goes. */
  readonly ratio: number
}

function runClient(adminUrl: string): Promise<number> {
  const env = {
    PATH: process.env.PATH,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: 'bench',
    TENCENTCLOUD_SECRETKEY: 'bench',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  }
  return new Promise((resolve, reject) => {
    const client = spawn(process.execPath, [path.join(__dirname, 'throughputClient.cjs')], { cwd: root, env })
    let out = ''
    let problems = ''
    client.stdout.on('data', (chunk) => {
      out += chunk
    })
    client.stderr.on('data', (chunk) => {
      problems += chunk
    })
    client.once('exit', (code) => (code === 0 ? resolve(Number(out)) : reject(new Error(problems))))
  })
}

/** Answers every request at once, in the protocol's shape, without looking at it. */
async function measureEcho(): Promise<number> {
  const reply = JSON.stringify({ data: { insertedIds: ['echo'] }, requestId: 'echo' })
  const server = http.createServer((request, response) => {
    request.resume()
    request.once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(reply))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await runClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk) => {
      out += chunk
      const found = /local-cloud ready: (\S+)/.exec(out)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`the local cloud ended: ${out}`)))
  })
}

async function measureLocalCloud(): Promise<number> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-bench-'))
  const args = [
    'scripts/run.mjs',
    'local-cloud/main.ts',
    '--port',
    '0',
    '--data',
    dataDir,
    '--any-collection',
  ]
  const cloud = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    return await runClient(await ready(cloud))
  } finally {
    cloud.removeAllListeners('exit')
    cloud.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Both in one run, so that the ratio may be compared between machines. */
export async function measureThroughput(): Promise<Throughput> {
  spawnSync('sync')
  const echoPerSecond = await measureEcho()
  const addsPerSecond = await measureLocalCloud()
  return { addsPerSecond, echoPerSecond, ratio: echoPerSecond / addsPerSecond }
}
