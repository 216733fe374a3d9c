import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(__dirname, '../../dist')

export interface WeappSizes {
  /** Bytes of everything outside the subpackages. */
  readonly main: number
  /** Bytes by subpackage root. */
  readonly subpackages: Readonly<Record<string, number>>
  readonly total: number
}

export interface H5Sizes {
  /** Script files that index.html loads itself, with gzipped bytes. */
  readonly files: Readonly<Record<string, number>>
  readonly gzipped: number
  readonly raw: number
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    return statSync(full).isDirectory() ? files(full) : [full]
  })
}

/** What WeChat counts: every file of dist/weapp but source maps and the project file. */
export function weappSizes(): WeappSizes {
  const root = path.join(dist, 'weapp')
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? app.subpackages ?? []).map((one) => one.root.replace(/\/$/, ''))
  const subpackages: Record<string, number> = Object.fromEntries(roots.map((name) => [name, 0]))
  let main = 0
  for (const file of files(root)) {
    const relative = path.relative(root, file).split(path.sep).join('/')
    if (/\.map$|^project\./.test(relative)) continue
    const owner = roots.find((name) => relative.startsWith(`${name}/`))
    if (owner) subpackages[owner] = (subpackages[owner] ?? 0) + statSync(file).size
    else main += statSync(file).size
  }
  return { main, subpackages, total: main + Object.values(subpackages).reduce((a, b) => a + b, 0) }
}

/** Scripts that a first visit must load before anything shows: those that index.html names. */
export function h5Sizes(): H5Sizes {
  const root = path.join(dist, 'h5')
  const html = readFileSync(path.join(root, 'index.html'), 'utf8')
  const names = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const measured = names.map((name) => {
    const content = readFileSync(path.join(root, name.replace(/^\.?\//, '')))
    return { name: path.basename(name), raw: content.length, gz: gzipSync(content, { level: 9 }).length }
  })
  return {
    files: Object.fromEntries(measured.map(({ name, gz }) => [name, gz])),
    gzipped: measured.reduce((sum, one) => sum + one.gz, 0),
    raw: measured.reduce((sum, one) => sum + one.raw, 0),
  }
}
