/**
 * `npm run seed [-- --reset]`: gives the data folder (XINYU_DATA, else .data) the demo's past. With --reset all
 * that was stored is removed first. The server must not be running on the folder.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { schema } from '../../cloudfunctions/schema'
import { inviteAdmin } from '../../scripts/firstAdmin'
import { ensureKeys } from '../../scripts/serveKeys'
import { type LocalCloud, startLocalCloud } from '../server'
import { forgetProgress } from './progress'
import { seed } from './seed'

const root = path.resolve(__dirname, '../..')
const dataDir = path.resolve(process.env.XINYU_DATA ?? path.join(root, '.data'))

async function empty({ store, clock }: LocalCloud): Promise<void> {
  for (const collection of Object.keys(schema.collections))
    await store.remove(collection, {}, { multi: true })
  rmSync(path.join(dataDir, 'files'), { recursive: true, force: true })
  forgetProgress(dataDir)
  clock.reset()
}

async function main(): Promise<void> {
  Object.assign(process.env, ensureKeys(dataDir))
  const cloud = await startLocalCloud({
    port: 0,
    dataDir,
    schema,
    functionsDir: path.join(root, 'dist/cloudfunctions'),
    logFile: path.join(dataDir, 'functions.log'),
    timers: false,
  })
  try {
    if (process.argv.includes('--reset')) await empty(cloud)
    await seed(cloud, async () => (await inviteAdmin(cloud)).code)
    console.log(`Seeded ${dataDir}`)
  } finally {
    await cloud.stop()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
