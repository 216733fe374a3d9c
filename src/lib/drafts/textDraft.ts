import { storage } from '@/platform/storage'
import type { CallError } from '../call/call'
import { type Dated, readDated, writeDated } from './dated'

/** Words that are not with the service. Kept on this phone only, encrypted where the platform can. */
export interface TextDraft extends Dated {
  readonly text: string
  /** What belongs to the words, as its owner names it: a topic, a name. `pictures` that were chosen count like words. */
  readonly extra: Readonly<Record<string, string | boolean | null>>
  /**
   * Why the service did not take them. Words that were only begun are kept for 24 hours; these until they were on
   * screen with the reason, and 24 hours from then.
   */
  readonly refused?: CallError
}

export type Words = Omit<TextDraft, keyof Dated | 'refused'>
type Extra = TextDraft['extra']
/** Of two things that both have something beside their words, what counts: of what came back, and of what was begun. */
export type Merge = (back: Extra, begun: Extra) => Extra
type Returned = (text: string, why: CallError, extra: Extra) => void

const prefix = 'text/'
/** What was typed and is not written yet, by name. */
const newest = new Map<string, Words>()
const writing = new Map<string, Promise<void>>()
const turns = new Map<string, Promise<unknown>>()
const listeners = new Map<string, Set<Returned>>()

/** Words that come back stand before those that were begun meanwhile. */
export const joined = (back: string, begun: string): string =>
  begun.trim() === '' ? back : back.trim() === '' ? begun : `${back}\n${begun}`

/** Nothing of what was begun is lost. */
export const begunCounts: Merge = (back, begun) => ({ ...back, ...begun })

/** One after the other for each name: a slow write must not land over a later one. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const done = (turns.get(name) ?? Promise.resolve()).then(work)
  turns.set(
    name,
    done.catch(() => undefined),
  )
  return done
}

/** Nothing was begun: no word, and no picture that was chosen before the first one. */
const isNothing = ({ text, extra }: Words): boolean => text.trim() === '' && !extra.pictures

/**
 * Keeps the words; when nothing was begun they are forgotten. Called at every key, so what came while the phone was
 * writing is written once, the newest. Resolves when that is done. Throws when the phone is full.
 */
export function saveText(name: string, words: Words): Promise<void> {
  newest.set(name, words)
  const running = writing.get(name)
  if (running) return running
  const done = inTurn(name, () => writeNewest(name)).finally(() => writing.delete(name))
  writing.set(name, done)
  return done
}

async function writeNewest(name: string): Promise<void> {
  for (let words = newest.get(name); words; words = newest.get(name)) {
    newest.delete(name)
    await write(name, words)
  }
}

async function write(name: string, words: Omit<TextDraft, keyof Dated>): Promise<void> {
  if (isNothing(words) && words.refused === undefined) return storage.remove(prefix + name)
  await writeDated(prefix + name, words)
}

/** The words of that name, or null. Throws when the phone cannot read them. */
export const loadText = (name: string): Promise<TextDraft | null> => inTurn(name, () => read(name))

const read = (name: string): Promise<TextDraft | null> =>
  readDated(prefix + name, parse, ({ refused }) => refused !== undefined)

export const removeText = (name: string): Promise<void> => saveText(name, { text: '', extra: {} })

/** All that is kept under names that begin so and can be read. */
export async function listTexts(
  beginning: string,
): Promise<readonly { readonly name: string; readonly draft: TextDraft }[]> {
  const keys = (await storage.keys()).filter((key) => key.startsWith(prefix + beginning))
  const names = keys.map((key) => key.slice(prefix.length))
  const drafts = await Promise.all(names.map((name) => loadText(name).catch(() => null)))
  return names.flatMap((name, index) => {
    const draft = drafts[index]
    return draft ? [{ name, draft }] : []
  })
}

/**
 * Gives words back that the service did not take: before those that were begun meanwhile, with the reason, and to
 * whoever has them on screen. Where both have something beside the words, `merged` says what counts; what was begun
 * when left out. Resolves when they are kept. Throws when the phone is full.
 */
export async function returnText(
  name: string,
  words: Words,
  refused: CallError,
  merged: Merge = begunCounts,
): Promise<void> {
  await inTurn(name, async () => {
    const kept = await read(name)
    const begun = newest.get(name) ?? kept
    newest.delete(name)
    const extra = merged(words.extra, begun?.extra ?? {})
    await write(name, { text: joined(words.text, begun?.text ?? ''), extra, refused })
  })
  for (const listener of [...(listeners.get(name) ?? [])]) listener(words.text, refused, words.extra)
}

/** For a screen that has these words in a field: what comes back, to be put before them. Returns how to stop. */
export function hearReturned(name: string, listener: Returned): () => void {
  const own = listeners.get(name) ?? new Set()
  listeners.set(name, own.add(listener))
  return () => own.delete(listener)
}

function parse(text: string): TextDraft | null {
  try {
    const { text: words, extra, updatedAt, sure, refused } = JSON.parse(text) as Partial<TextDraft>
    if (typeof words !== 'string' || typeof updatedAt !== 'number') return null
    return {
      text: words,
      extra: extra ?? {},
      updatedAt,
      sure: sure === true,
      ...(refused === undefined ? {} : { refused }),
    }
  } catch {
    return null
  }
}
