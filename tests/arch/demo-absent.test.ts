import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

interface Marker {
  readonly what: string
  readonly pattern: RegExp
  /** What is shipped and may hold it all the same. */
  readonly allowed: readonly string[]
}

/** Words that stay words through bundling: names of routes, files, headers and people, in strings. */
const markers: readonly Marker[] = [
  { what: 'minting and reading of demo sessions', pattern: /(mint|read)DemoSession/, allowed: [] },
  { what: 'the signing key', pattern: /demo-session\.key/, allowed: [] },
  {
    what: 'openids of the demo people',
    pattern: /demo-\$\{|["'`]demo-(citizen|guardian|expert|admin)/,
    allowed: [],
  },
  { what: 'the bar', pattern: /demo-bar/, allowed: [] },
  { what: 'moving the clock', pattern: /\/gateway\/clock|clock\.json/, allowed: [] },
  { what: 'failures on demand', pattern: /\/gateway\/faults/, allowed: [] },
  { what: 'asking for a demo session', pattern: /\/gateway\/session/, allowed: ['h5'] },
  { what: 'sending a demo session', pattern: /x-demo-session/, allowed: ['h5'] },
  { what: 'any gateway', pattern: /\/gateway\//, allowed: ['h5'] },
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesUnder(file) : [file]
  })
}

const source = filesUnder(path.join(root, 'local-cloud'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test.each(markers)('$what is found where it belongs, so the search below can find it', ({ pattern }) => {
  expect(source).toMatch(pattern)
})

describe.each([
  ['weapp', 'app.json'],
  ['cloudfunctions', 'api/index.js'],
  ['h5', 'index.html'],
])('dist/%s', (target, proof) => {
  const folder = path.join(root, 'dist', target)

  test('is built', () => {
    if (!existsSync(path.join(folder, proof)))
      throw new Error(`dist/${target} is missing: run "npm run build" first`)
  })

  test.each(markers.filter(({ allowed }) => !allowed.includes(target)))('holds no $what', ({ pattern }) => {
    const shipped = filesUnder(folder).filter((file) =>
      /\.(js|cjs|mjs|html|json|wxml|wxss|css|map)$/.test(file),
    )
    expect(shipped.length).toBeGreaterThan(2)
    expect(shipped.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
