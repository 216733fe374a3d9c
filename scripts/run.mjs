/**
 * Runs a TypeScript entry of the project: `node scripts/run.mjs [--built=a,b] <file.ts> [arguments]`. Installs and
 * builds what is named, when needed, and says so on stderr, so that a command whose stdout is data stays clean.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureInstalled, root } from './setup/install.mjs'

const say = (line) => console.error(line)
const built = /^--built=(.+)$/.exec(process.argv[2] ?? '')?.[1]
const [entry, ...rest] = process.argv.slice(built ? 3 : 2)
ensureInstalled(say)
if (built) ensureBuilt(built.split(','), say)
const require = createRequire(path.join(root, 'package.json'))
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
require('tsx/cjs')
const file = path.resolve(root, entry)
process.argv = [process.argv[0], file, ...rest]
require(file)
