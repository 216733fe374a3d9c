/** `npm run build`: everything that ships, in dist/. */
import { ensureBuilt } from './setup/build.mjs'
import { ensureInstalled } from './setup/install.mjs'

const say = (line) => console.log(line)
ensureInstalled(say)
ensureBuilt(['cloudfunctions', 'h5', 'weapp'], say, { force: process.argv.includes('--force') })
say('dist/cloudfunctions, dist/h5 and dist/weapp are up to date.')
