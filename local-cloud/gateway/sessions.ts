import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Persona, personaOf } from './personas'

/** Real time, not the demo's: moving the clock a week must not sign anybody out. */
const lifetimeMs = 12 * 3_600_000
const keyBytes = 32

export interface DemoSessions {
  mintDemoSession(persona: Persona): string
  /** Undefined for a token that is malformed, forged, expired, or of nobody. */
  readDemoSession(token: string | undefined): Persona | undefined
}

/** Signed, stateless sessions; the key lives in the data folder, so they outlive a restart. */
export function demoSessions(dataDir: string, now: () => number = Date.now): DemoSessions {
  const key = readOrMakeKey(dataDir)
  const sign = (payload: string): Buffer => createHmac('sha256', key).update(payload).digest()
  return {
    mintDemoSession({ id }) {
      const payload = Buffer.from(JSON.stringify({ persona: id, expiresAt: now() + lifetimeMs })).toString(
        'base64url',
      )
      return `${payload}.${sign(payload).toString('base64url')}`
    },
    readDemoSession(token = '') {
      const [, payload, signature] = /^([\w-]{1,400})\.([\w-]{43})$/.exec(token) ?? []
      if (!payload || !signature) return undefined
      if (!timingSafeEqual(sign(payload), Buffer.from(signature, 'base64url'))) return undefined
      const { persona, expiresAt } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
        persona: string
        expiresAt: number
      }
      return expiresAt > now() ? personaOf(persona) : undefined
    },
  }
}

/** A key that a kill left half written is made anew: that only signs the demo's windows out. */
function readOrMakeKey(dataDir: string): Buffer {
  const file = path.join(dataDir, 'demo-session.key')
  if (existsSync(file)) {
    const kept = readFileSync(file)
    if (kept.length === keyBytes) return kept
  }
  const key = randomBytes(keyBytes)
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, key, { mode: 0o600 })
  return key
}
