import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const DATA = 'documents.mdb'
const LOCK = 'in-use.json'

export const dataFile = (dataDir: string): string => path.join(dataDir, DATA)

/** When the process started, as the system counts it, so that a reused process id is not taken for it. */
function startedAt(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function holderOf(file: string): { pid: number; started: string | null } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started: string | null }
  } catch {
    return null
  }
}

/**
 * Takes the data folder for this process. A folder that another living process holds is refused; what a killed
 * one left behind is taken over.
 * @returns the way to let it go.
 */
export function holdFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, LOCK)
  const holder = existsSync(file) ? holderOf(file) : null
  const held = holder && isAlive(holder.pid) && startedAt(holder.pid) === holder.started
  if (held)
    throw new Error(
      `The data folder ${dataDir} is in use by process ${holder.pid}. Stop it, or choose another folder.`,
    )
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }))
  return () => rmSync(file, { force: true })
}

/**
 * Reads the whole data file in a process of its own, because a damaged file can take the reader down with it.
 * @throws Error that names the file. Nothing is deleted or repaired.
 */
export function checkDataFile(dataDir: string): void {
  const file = dataFile(dataDir)
  if (!existsSync(file)) return
  const probe = spawnSync(process.execPath, [path.join(__dirname, 'probe.cjs'), file], { encoding: 'utf8' })
  if (probe.status === 0) return
  const why = probe.stderr.trim().split('\n').pop() || `the reader ended with ${probe.signal ?? probe.status}`
  throw new Error(
    `The data file ${file} is damaged (${why}). Nothing was deleted: restore a copy of the folder, or start with another one.`,
  )
}
