/**
 * `npm start`: installs and builds what is missing, then runs Xinyu on this machine in this one process, so
 * that ending the process ends the whole of it. PORT and XINYU_DATA choose the port and the data folder.
 */
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureInstalled, requireNode, root } from './setup/install.mjs'

const say = (line) => console.log(line)

function portFromEnv() {
  const port = Number(process.env.PORT ?? 8620)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  console.error(`PORT must be a whole number from 1 to 65535; it is "${process.env.PORT}".`)
  process.exit(1)
}

function refuseTakenPort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      console.error(`Port ${port} ${why}. Stop that program, or choose another port: PORT=8621 npm start`)
      process.exit(1)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(resolve))
  })
}

/** npm killed with -9 cannot pass that on; without this the server would live on and hold the port. */
function endWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}

requireNode()
const port = portFromEnv()
await refuseTakenPort(port)
ensureInstalled(say)
// `npm run dev` serves the phone itself.
ensureBuilt(process.argv.includes('--without-h5') ? ['cloudfunctions'] : ['cloudfunctions', 'h5'], say)
process.chdir(root)
const require = createRequire(path.join(root, 'package.json'))
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
require('tsx/cjs')
const { serve } = require(path.join(root, 'scripts/serve.ts'))
const stop = await serve({
  port,
  dataDir: path.resolve(process.env.XINYU_DATA ?? path.join(root, '.data')),
  say,
})
endWithNpm(stop)
