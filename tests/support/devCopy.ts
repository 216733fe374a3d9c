import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const parts = [
  'catalog',
  'cloudfunctions',
  'config',
  'local-cloud',
  'scripts',
  'src',
  'babel.config.js',
  'package-lock.json',
  'package.json',
  'project.config.json',
  'tsconfig.json',
]

/** A copy of the sources, so that a watching command may be given changes, with one such command running in it. */
export interface DevCopy {
  /** Everything that the command printed so far. */
  output(): string
  /** Text of a file of the copy. @throws when there is none (yet). */
  read(file: string): string
  /** Saves `file` with `before`, which must be in it, turned into `after`. */
  change(file: string, before: string, after: string): void
  /** Ends the command as Ctrl+C does; resolves with its exit code. */
  interrupt(): Promise<number | null>
  remove(): void
}

/** Starts `node scripts/dev.mjs …args`, as `npm run dev` does, in a copy of its own inside `.cache`. */
export function startDev(name: string, args: readonly string[], env: Record<string, string>): DevCopy {
  const folder = path.join(root, '.cache', `dev-${name}-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  // Both would tell the builder that it runs inside a test, and it would leave hot reload out.
  const { NODE_ENV: _tests, JEST_WORKER_ID: _worker, ...outer } = process.env
  const child: ChildProcess = spawn(process.execPath, ['scripts/dev.mjs', ...args], {
    cwd: folder,
    env: { ...outer, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const at = (file: string): string => path.join(folder, file)
  const read = (file: string): string => readFileSync(at(file), 'utf8')
  return {
    output: () => text,
    read,
    change(file, before, after) {
      const old = read(file)
      if (!old.includes(before)) throw new Error(`${file} does not contain: ${before}`)
      writeFileSync(at(file), old.replace(before, after))
    },
    interrupt() {
      child.kill('SIGINT')
      return ended
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
