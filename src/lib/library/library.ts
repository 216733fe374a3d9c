import type { Output } from '@shared/contracts'
import { DAY } from '@shared/kit/time'
import { type Kept, keep } from '../kept/kept'

export type Summary = Output<'content.feed'>['articles'][number]
export type Article = Output<'content.article'>['article']

/** A list or an article as it was last fetched; epoch milliseconds. */
export interface Copy<T> {
  readonly at: number
  readonly value: T
}

/** What this phone remembers of an article that somebody opened. Nobody else learns of it. */
export interface Mark {
  readonly summary: Summary
  readonly favourite: boolean
  readonly openedAt: number | null
  /** Its end was on screen. */
  readonly finished: boolean
  /** How far down it was left, in pixels of the usual type size; absent at its beginning. */
  readonly place?: number
}
export type Marks = Readonly<Record<string, Mark>>

/** Marks without a favourite; older ones are forgotten together with their copies. */
const MOST_SEEN = 60
const NO_MARKS: Marks = {}

const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null

export const marks: Kept<Marks> = keep<Marks>(
  'library/marks',
  (found) => (isObject(found) ? (found as Marks) : null),
  NO_MARKS,
)

const copyOf = <T>(key: string): Kept<Copy<T> | null> =>
  keep<Copy<T> | null>(
    key,
    (found) => (isObject(found) && typeof found.at === 'number' ? (found as unknown as Copy<T>) : null),
    null,
  )

/** The first page of a list, by what it was narrowed to. */
export type FeedPage = { readonly articles: readonly Summary[]; readonly cursor: string | null }
export const feedCopy = (topic: string | null, audience: string | null): Kept<Copy<FeedPage> | null> =>
  copyOf(`library/feed/${topic ?? 'all'}/${audience ?? 'all'}`)

export const articleCopy = (id: string): Kept<Copy<Article> | null> => copyOf(`library/article/${id}`)

async function change(id: string, edit: (before: Mark | undefined) => Mark | null): Promise<void> {
  if (marks.store.get() === null) await marks.load()
  const { [id]: before, ...rest } = marks.store.get() ?? {}
  const next = edit(before)
  const all: Marks = next === null ? rest : { ...rest, [id]: next }
  const kept = withinLimit(all)
  await marks.save(kept)
  for (const gone of Object.keys(all)) if (!(gone in kept)) await articleCopy(gone).clear()
}

/** Favourites stay; of the others the ones that were opened last. */
function withinLimit(all: Marks): Marks {
  const seen = Object.entries(all).filter(([, mark]) => !mark.favourite)
  if (seen.length <= MOST_SEEN) return all
  const drop = new Set(
    seen
      .sort(([, a], [, b]) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
      .slice(MOST_SEEN)
      .map(([id]) => id),
  )
  return Object.fromEntries(Object.entries(all).filter(([id]) => !drop.has(id)))
}

const fresh = (summary: Summary): Mark => ({ summary, favourite: false, openedAt: null, finished: false })

/** Throws when the phone is full, as the others below do. */
export const markOpened = (summary: Summary, at: number): Promise<void> =>
  change(summary.id, (before) => ({ ...fresh(summary), ...before, summary, openedAt: at }))

/** What was read to its end begins at its beginning. */
export const markFinished = (summary: Summary): Promise<void> =>
  change(summary.id, (before) => ({ ...withoutPlace({ ...fresh(summary), ...before }), finished: true }))

export const markPlace = (summary: Summary, place: number): Promise<void> =>
  change(summary.id, (before) => ({ ...fresh(summary), ...before, place }))

const withoutPlace = ({ place: _place, ...mark }: Mark): Mark => mark

/** Less is only the beginning: nothing was left in the middle. */
const BEGUN = 200
/** What was left longer ago is offered no more. */
const OFFERED = 14 * DAY

/** The article that was left in its middle last, in these two weeks; null when there is none. */
export function leftInTheMiddle(all: Marks, now: number): Mark | null {
  const begun = Object.values(all).filter(
    ({ place, finished, openedAt }) => !finished && (place ?? 0) > BEGUN && (openedAt ?? 0) > now - OFFERED,
  )
  return begun.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))[0] ?? null
}

/** Forgets where each was left, with the talk that offered to go on. */
export async function forgetPlaces(): Promise<void> {
  if (marks.store.get() === null) await marks.load()
  const all = Object.entries(marks.store.get() ?? {})
  await marks.save(Object.fromEntries(all.map(([id, mark]) => [id, withoutPlace(mark)])))
}

export const markFavourite = (summary: Summary, favourite: boolean): Promise<void> =>
  change(summary.id, (before) => ({ ...fresh(summary), ...before, favourite }))

/** Forgets what was opened; favourites stay. */
export async function forgetSeen(): Promise<void> {
  if (marks.store.get() === null) await marks.load()
  const all = Object.entries(marks.store.get() ?? {})
  const favourites = all.filter(([, mark]) => mark.favourite)
  await marks.save(
    Object.fromEntries(
      favourites.map(([id, mark]) => [id, { ...withoutPlace(mark), openedAt: null, finished: false }]),
    ),
  )
  for (const [id, mark] of all) if (!mark.favourite) await articleCopy(id).clear()
}
