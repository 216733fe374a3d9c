import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How far the seeding of a data folder has come; it lets a killed seeding go on where it was. */
export interface Progress {
  /** Epoch ms on the cloud's clock when seeding began; past dates are counted from here. */
  readonly startedAt: number
  /** Where the clock stood before seeding moved it. */
  readonly clockOffsetMs: number
  readonly finished: boolean
  /** Of the seeds that were sown; newer ones are sown into an older folder too. */
  readonly version?: number
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'seeds.json')

/** Undefined when seeding never began. @throws Error naming the file when it is damaged */
export function readProgress(dataDir: string): Progress | undefined {
  const file = fileOf(dataDir)
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress
  } catch {
    throw new Error(`${file} cannot be read; npm run seed -- --reset starts over`)
  }
}

export function writeProgress(dataDir: string, progress: Progress): void {
  mkdirSync(dataDir, { recursive: true })
  const file = fileOf(dataDir)
  writeFileSync(`${file}.next`, `${JSON.stringify(progress)}\n`)
  renameSync(`${file}.next`, file)
}

export function forgetProgress(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true })
}
