import { type NoticeKind, noticeRules } from '@shared/domain/notice/kinds'
import type { Gateway } from './endpoint'

/** What the service has told one person, and how far it came: also what no channel outside the app was allowed to say. */
export interface ToldNotice {
  readonly at: number
  readonly words: string
  /** What each channel that was tried said. */
  readonly tried: Readonly<Record<string, string>>
  readonly state: string
}

const SHOWN = 100

interface Stored {
  readonly kind: NoticeKind
  readonly person: string | null
  readonly at: number
  readonly state: string
  readonly tried: Readonly<Record<string, string | null>>
}

/** The latest ones, oldest first. */
export function toldNotices({ store, schema }: Pick<Gateway, 'store' | 'schema'>): readonly ToldNotice[] {
  if (!schema.collections.notices) return []
  const told = store.everything('notices') as unknown as readonly Stored[]
  return told
    .filter(({ person, kind }) => person !== null && kind in noticeRules)
    .sort((a, b) => a.at - b.at)
    .slice(-SHOWN)
    .map(({ kind, at, state, tried }) => ({
      at,
      state,
      words: noticeRules[kind].words,
      tried: Object.fromEntries(
        Object.entries(tried).flatMap(([channel, said]) => (said === null ? [] : [[channel, said]])),
      ),
    }))
}
