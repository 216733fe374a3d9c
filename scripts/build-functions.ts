/**
 * `node scripts/run.mjs scripts/build-functions.ts [--watch] [--out DIR]`: bundles each cloud function into
 * dist/cloudfunctions/<name>/ {index.js, its parts, package.json, config.json}. The same sources give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const catalogAsText: Plugin = {
  name: 'catalog-as-text',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]catalog[\\/](scales|lexicon)[\\/].*\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
      return {
        contents: `module.exports = JSON.parse(${JSON.stringify(text)})`,
        loader: 'js',
        watchFiles: [file],
      }
    })
  },
}

/** Half of a function's bytes, asked for by few calls: files of their own, each read by the first of these. */
const APART: Readonly<Record<string, { readonly module: string; readonly of: readonly string[] }>> = {
  scales: { module: 'catalog/scales/all', of: ['api', 'staff'] },
  lexicon: { module: 'catalog/lexicon/lexicon', of: ['api', 'staff'] },
  articles: { module: 'catalog/articles/all', of: ['timer'] },
}

/** The files beside a function's own, with what they are made of. */
const partsOf = (name: string): readonly (readonly [part: string, module: string])[] =>
  Object.entries(APART).flatMap(([part, { module, of }]) =>
    of.includes(name) ? [[part, module] as const] : [],
  )

const apart = (name: string): Plugin => ({
  name: 'apart',
  setup(bundle) {
    for (const [part, module] of partsOf(name))
      bundle.onResolve({ filter: new RegExp(`${module}$`) }, () => ({ path: `./${part}.js`, external: true }))
  },
})

const optionsOf = (name: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: {
    index: `cloudfunctions/${name}/index.ts`,
    ...Object.fromEntries(partsOf(name).map(([part, module]) => [part, `${module}.ts`])),
  },
  outdir: path.join(out, name),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  external: [OUTSIDE],
  plugins: [apart(name), catalogAsText],
  loader: { '.md': 'text' },
  // Names stay as written, so that the frames of a logged fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // A file of one byte a character loads faster.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
})

/** What the platform reads beside the code; what an earlier build left and this one does not make goes. */
function writeCompanions(name: string): void {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const made = ['index', ...partsOf(name).map(([part]) => part)].map((part) => `${part}.js`)
  for (const old of readdirSync(folder))
    if (old.endsWith('.js') && !made.includes(old)) rmSync(path.join(folder, old))
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
