/** `npm run local-cloud -- --port N --data DIR [--any-collection]`: the local cloud by itself. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '../cloudfunctions/schema'
import { ensureKeys } from '../scripts/serveKeys'
import { startLocalCloud } from './server'

const built = path.resolve(__dirname, '../dist/cloudfunctions')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '.data' },
      'any-collection': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a port number; it is "${values.port}".`)
  const dataDir = path.resolve(values.data)
  const functionsDir = existsSync(built) ? built : undefined
  if (functionsDir) Object.assign(process.env, ensureKeys(dataDir))
  const cloud = await startLocalCloud({
    port,
    dataDir,
    schema,
    functionsDir,
    anyCollection: values['any-collection'],
  })
  console.log(`local-cloud ready: ${cloud.adminUrl}`)
  const stop = (): void => void cloud.stop().finally(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
