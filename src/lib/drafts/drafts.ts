import type { Input } from '@shared/contracts'
import { storage } from '@/platform/storage'
import { type Dated, readDated, writeDated } from './dated'

/** A sheet that was begun. Kept on this phone only, encrypted where the platform can, at most 24 hours. */
export interface Draft extends Dated {
  /** The scale's id while the sheet is unfinished; its owner names what it keeps beside. */
  readonly name: string
  readonly scale: string
  readonly version: number
  readonly answers: Input<'assessment.submit'>['answers']
  readonly startedAt: number
  /** What its owner needs to go on, as JSON. */
  readonly extra?: unknown
}

const prefix = 'draft/'

/** Throws when the phone is full. */
export const saveDraft = (draft: Omit<Draft, keyof Dated>): Promise<void> =>
  writeDated(prefix + draft.name, draft)

/** The draft of that name, or null. Throws when the phone cannot read it. */
export const loadDraft = (name: string): Promise<Draft | null> => readDated(prefix + name, parse)

export async function removeDraft(name: string): Promise<void> {
  await storage.remove(prefix + name)
}

/** Sheets that were begun and not finished: those that bear the name of their scale. */
export async function unfinishedDrafts(): Promise<readonly Draft[]> {
  return (await listDrafts()).filter((draft) => draft.name === draft.scale)
}

/** All drafts that can be read, the one touched last first. */
export async function listDrafts(): Promise<readonly Draft[]> {
  const names = (await storage.keys()).filter((key) => key.startsWith(prefix))
  const drafts = await Promise.all(names.map((key) => loadDraft(key.slice(prefix.length)).catch(() => null)))
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
