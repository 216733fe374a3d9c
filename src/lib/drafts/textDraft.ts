import { storage } from '@/platform/storage'

/** Words that were begun and not sent. Kept on this phone only, encrypted where the platform can, at most 24 hours. */
export interface TextDraft {
  readonly text: string
  /** What belongs to the words, as its owner names it: a topic, a name. */
  readonly extra: Readonly<Record<string, string | boolean | null>>
  readonly updatedAt: number
}

type Words = Omit<TextDraft, 'updatedAt'>

const DAY_MS = 24 * 60 * 60 * 1000
const prefix = 'text/'
const secure = { secure: true }
const newest = new Map<string, Words>()
const writing = new Map<string, Promise<void>>()

/**
 * Keeps the words; empty ones are forgotten. Called at every key, so what came while the phone was writing is
 * written once, the newest. Resolves when that is done. Throws when the phone is full.
 */
export function saveText(name: string, words: Words): Promise<void> {
  newest.set(name, words)
  const running = writing.get(name)
  if (running) return running
  const done = writeNewest(name).finally(() => writing.delete(name))
  writing.set(name, done)
  return done
}

async function writeNewest(name: string): Promise<void> {
  for (let words = newest.get(name); words; words = newest.get(name)) {
    newest.delete(name)
    await write(name, words)
  }
}

async function write(name: string, words: Words): Promise<void> {
  if (words.text.trim() === '') return storage.remove(prefix + name)
  const kept: TextDraft = { ...words, updatedAt: Date.now() }
  await storage.write(prefix + name, JSON.stringify(kept), secure)
}

/** The words of that name, or null; those that are over 24 hours old are removed. */
export async function loadText(name: string): Promise<TextDraft | null> {
  const text = await storage.read(prefix + name, secure)
  if (text === null) return null
  const draft = parse(text)
  if (draft && Date.now() - draft.updatedAt <= DAY_MS) return draft
  await removeText(name)
  return null
}

export const removeText = (name: string): Promise<void> => saveText(name, { text: '', extra: {} })

function parse(text: string): TextDraft | null {
  try {
    const { text: words, extra, updatedAt } = JSON.parse(text) as Partial<TextDraft>
    return typeof words === 'string' && typeof updatedAt === 'number'
      ? { text: words, extra: extra ?? {}, updatedAt }
      : null
  } catch {
    return null
  }
}
