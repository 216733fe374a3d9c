import { type Kept, keep } from '@/lib/kept/kept'

/** The chapters that somebody has finished, by course. Nobody else learns of it. */
export type Progress = Readonly<Record<string, readonly string[]>>

const NONE: Progress = {}

const isProgress = (found: unknown): found is Progress =>
  typeof found === 'object' &&
  found !== null &&
  Object.values(found).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'))

export const progress: Kept<Progress> = keep<Progress>(
  'courses/progress',
  (found) => (isProgress(found) ? found : null),
  NONE,
)

/** Counts a chapter as finished, or not. Throws when the phone is full: then it is on screen only. */
export const markChapter = (course: string, chapter: string, finished: boolean): Promise<void> =>
  change(course, (before) => {
    const others = before.filter((id) => id !== chapter)
    return finished ? [...others, chapter] : others
  })

export const forgetChapters = (course: string): Promise<void> => change(course, () => [])

/** A course without a finished chapter leaves nothing on the phone. */
async function change(course: string, next: (before: readonly string[]) => readonly string[]): Promise<void> {
  if (progress.store.get() === null) await progress.load()
  const { [course]: before = [], ...others } = progress.store.get() ?? NONE
  const chapters = next(before)
  const all: Progress = chapters.length === 0 ? others : { ...others, [course]: chapters }
  await progress.save(Object.keys(all).length === 0 ? NONE : all)
}
