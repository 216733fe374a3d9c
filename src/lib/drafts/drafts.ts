import type { Input } from '@shared/contracts'
import { storage } from '@/platform/storage'

/** A sheet that was begun. Kept on this phone only, encrypted where the platform can, at most 24 hours. */
export interface Draft {
  /** The scale's id while the sheet is unfinished; its owner names what it keeps beside. */
  readonly name: string
  readonly scale: string
  readonly version: number
  readonly answers: Input<'assessment.submit'>['answers']
  readonly startedAt: number
  readonly updatedAt: number
  /** What its owner needs to go on, as JSON. */
  readonly extra?: unknown
}

const DAY_MS = 24 * 60 * 60 * 1000
const prefix = 'draft/'
const secure = { secure: true }

/** Throws when the phone is full. */
export async function saveDraft(draft: Draft): Promise<void> {
  await storage.write(prefix + draft.name, JSON.stringify(draft), secure)
}

/** The draft of that name, or null; one that is over 24 hours old is removed. */
export async function loadDraft(name: string): Promise<Draft | null> {
  const text = await storage.read(prefix + name, secure)
  if (text === null) return null
  const draft = parse(text)
  if (draft && Date.now() - draft.updatedAt <= DAY_MS) return draft
  await removeDraft(name)
  return null
}

export async function removeDraft(name: string): Promise<void> {
  await storage.remove(prefix + name)
}

/** Sheets that were begun and not finished: those that bear the name of their scale. */
export async function unfinishedDrafts(): Promise<readonly Draft[]> {
  return (await listDrafts()).filter((draft) => draft.name === draft.scale)
}

/** All drafts, the one touched last first. */
export async function listDrafts(): Promise<readonly Draft[]> {
  const names = (await storage.keys()).filter((key) => key.startsWith(prefix))
  const drafts = await Promise.all(names.map((key) => loadDraft(key.slice(prefix.length))))
  return drafts.filter((draft): draft is Draft => draft !== null).sort((a, b) => b.updatedAt - a.updatedAt)
}

function parse(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Partial<Draft>
    const whole = typeof draft.name === 'string' && typeof draft.updatedAt === 'number' && draft.answers
    return whole ? (draft as Draft) : null
  } catch {
    return null
  }
}
