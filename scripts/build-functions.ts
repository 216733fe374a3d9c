/**
 * `node scripts/run.mjs scripts/build-functions.ts [--watch] [--out DIR]`: bundles each cloud function into
 * dist/cloudfunctions/<name>/ {index.js, scales.js, package.json, config.json}. The same sources give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, context, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '..')
const names = ['api', 'staff', 'timer'] as const
const project = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string
  dependencies: Record<string, string>
}

const given = process.argv.indexOf('--out')
const out = path.resolve(root, (given > 0 && process.argv[given + 1]) || 'dist/cloudfunctions')

/** The SDK stays outside: the platform installs it, and its size is not ours to ship. */
const OUTSIDE = 'wx-server-sdk'

/** Text that is parsed loads faster than an object literal. */
const scalesAsText: Plugin = {
  name: 'scales-as-text',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]catalog[\\/]scales[\\/].*\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
      return {
        contents: `module.exports = JSON.parse(${JSON.stringify(text)})`,
        loader: 'js',
        watchFiles: [file],
      }
    })
  },
}

/** The scales are a third of a function and asked for by few calls: a file of their own, read by the first of these. */
const scalesApart: Plugin = {
  name: 'scales-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /catalog\/scales\/all$/ }, () => ({ path: './scales.js', external: true }))
  },
}

const optionsOf = (name: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: { index: `cloudfunctions/${name}/index.ts`, scales: 'catalog/scales/all.ts' },
  outdir: path.join(out, name),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  external: [OUTSIDE],
  plugins: [scalesApart, scalesAsText],
  loader: { '.md': 'text' },
  // Names stay as written, so that the frames of a logged fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // A file of one byte a character loads faster.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
})

/** What the platform reads beside the code. */
function writeCompanions(name: string): void {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const manifest = {
    name: `xinyu-${name}`,
    version: project.version,
    private: true,
    main: 'index.js',
    dependencies: { [OUTSIDE]: project.dependencies[OUTSIDE] },
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const config: unknown = JSON.parse(
    readFileSync(path.join(root, 'cloudfunctions', name, 'config.json'), 'utf8'),
  )
  writeFileSync(path.join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
}

async function main(): Promise<void> {
  for (const name of names) {
    writeCompanions(name)
    if (process.argv.includes('--watch')) await (await context(optionsOf(name))).watch()
    else await build(optionsOf(name))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
