import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface FunctionKeys {
  readonly XINYU_FIELD_KEYS: string
  readonly XINYU_HMAC_KEY: string
}

/**
 * The functions refuse to start without keys. On one machine they are made once and kept beside the data
 * that they seal, readable by the owner alone. Keys in the environment win.
 */
export function ensureKeys(dataDir: string): FunctionKeys {
  const { XINYU_FIELD_KEYS, XINYU_HMAC_KEY } = process.env
  if (XINYU_FIELD_KEYS && XINYU_HMAC_KEY) return { XINYU_FIELD_KEYS, XINYU_HMAC_KEY }
  const file = path.join(dataDir, 'function-keys.json')
  if (existsSync(file)) return read(file)
  mkdirSync(dataDir, { recursive: true })
  const key = (): string => randomBytes(32).toString('base64')
  const made: FunctionKeys = { XINYU_FIELD_KEYS: `k1:${key()}`, XINYU_HMAC_KEY: key() }
  // Written beside and renamed: a kill leaves no half of a key, which would lock the folder for good.
  writeFileSync(`${file}.next`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.next`, file)
  return made
}

function read(file: string): FunctionKeys {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionKeys>
    if (kept.XINYU_FIELD_KEYS && kept.XINYU_HMAC_KEY)
      return { XINYU_FIELD_KEYS: kept.XINYU_FIELD_KEYS, XINYU_HMAC_KEY: kept.XINYU_HMAC_KEY }
  } catch {
    // falls through to the one refusal below
  }
  throw new Error(
    `${file} cannot be read. It holds the keys of the sealed data; restore it, or start with another XINYU_DATA.`,
  )
}
