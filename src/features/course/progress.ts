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
export async function markChapter(course: string, chapter: string, finished: boolean): Promise<void> {
  if (progress.store.get() === null) await progress.load()
  const { [course]: before = [], ...others } = progress.store.get() ?? NONE
  const without = before.filter((id) => id !== chapter)
  const after = finished ? [...without, chapter] : without
  await progress.save(
    after.length === 0 && Object.keys(others).length === 0 ? NONE : withCourse(others, course, after),
  )
}

const withCourse = (others: Progress, course: string, chapters: readonly string[]): Progress =>
  chapters.length === 0 ? others : { ...others, [course]: chapters }

export async function forgetChapters(course: string): Promise<void> {
  if (progress.store.get() === null) await progress.load()
  const { [course]: _gone, ...others } = progress.store.get() ?? NONE
  await progress.save(Object.keys(others).length === 0 ? NONE : others)
}
