/**
 * Runs a TypeScript entry of the project: `node scripts/run.mjs <file.ts> [arguments]`. Installs first when
 * needed and says so on stderr, so that a command whose stdout is data stays clean.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { ensureInstalled, root } from './setup/install.mjs'

const [entry, ...rest] = process.argv.slice(2)
ensureInstalled((line) => console.error(line))
const require = createRequire(path.join(root, 'package.json'))
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
require('tsx/cjs')
const file = path.resolve(root, entry)
process.argv = [process.argv[0], file, ...rest]
require(file)
