import { storage } from '@/platform/storage'
import { hasPassed, isClockKnown, nowAt } from '../clock/clock'

const DAY_MS = 24 * 60 * 60 * 1000
const secure = { secure: true }

export interface Dated {
  /** When it was touched last, epoch ms. */
  readonly updatedAt: number
  /** Whether that is by the server's clock; else it proves no age. */
  readonly sure?: boolean
}

/** Keeps it with the moment of now. Throws when the phone is full. */
export async function writeDated(key: string, kept: object): Promise<void> {
  await storage.write(key, JSON.stringify({ ...kept, updatedAt: nowAt(), sure: isClockKnown() }), secure)
}

/**
 * What is kept there, or null. What is over 24 hours old for certain, or damaged, is removed; a phone whose clock is
 * wrong makes nothing old. Throws when the phone cannot read it.
 */
export async function readDated<T extends Dated>(
  key: string,
  parse: (text: string) => T | null,
  lasts: (kept: T) => boolean = () => false,
): Promise<T | null> {
  const text = await storage.read(key, secure)
  if (text === null) return null
  const kept = parse(text)
  if (kept === null || (!lasts(kept) && isOld(kept))) {
    await storage.remove(key)
    return null
  }
  if (!isClockKnown() || (kept.sure && kept.updatedAt <= nowAt() + DAY_MS)) return kept
  // Kept by a clock that nobody could check: it counts from the first look by the server's.
  const unchanged = (await storage.read(key, secure)) === text
  if (unchanged) await writeDated(key, kept).catch(() => undefined)
  return { ...kept, updatedAt: nowAt(), sure: true }
}

const isOld = ({ updatedAt: at, sure = false }: Dated): boolean => hasPassed(DAY_MS, { at, sure })
