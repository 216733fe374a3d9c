/** The part of `npm start` that needs the packages: local cloud, functions, h5 and seeds on one port. */
import path from 'node:path'
import { schema } from '../cloudfunctions/schema'
import { seedIfEmpty } from '../local-cloud/seeds/seed'
import { type LocalCloud, startLocalCloud } from '../local-cloud/server'
import { inviteAdmin } from './firstAdmin'
import { ensureKeys } from './serveKeys'
import { demoOutlets } from './serveOutlets'

export interface ServeOptions {
  readonly port: number
  /** Persistent folder; created when it is not there, never emptied. */
  readonly dataDir: string
  readonly say: (line: string) => void
}

const dist = (name: string): string => path.resolve(__dirname, '../dist', name)

async function startOrExplain(options: ServeOptions): Promise<LocalCloud> {
  try {
    Object.assign(process.env, ensureKeys(options.dataDir), demoOutlets(options.port))
    return await startLocalCloud({
      port: options.port,
      dataDir: options.dataDir,
      schema,
      functionsDir: dist('cloudfunctions'),
      staticDir: dist('h5'),
      logFile: path.join(options.dataDir, 'functions.log'),
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** Starts everything and prints the ready line; returns the way to stop it. */
export async function serve(options: ServeOptions): Promise<() => void> {
  options.say(`Data folder: ${options.dataDir}`)
  const cloud = await startOrExplain(options)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void cloud.stop().finally(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await seedIfEmpty(cloud, async () => (await inviteAdmin(cloud, cloud.clock.now())).code, options.say)
  options.say('To make an administrator: npm run -s invite-admin')
  options.say(`Xinyu ready: http://127.0.0.1:${options.port}/`)
  return stop
}
