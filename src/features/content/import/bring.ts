import { LONGEST_ARTICLE, parseArticle } from '@shared/domain/content/article'
import { type CallError, call } from '@/lib/call/call'
import { articleImportWords as words } from '@/lib/copy/articleImport'
import { saidRefusal } from '@/lib/copy/refusals'
import type { ChosenText } from '@/lib/textFiles/textFiles'
import { checkedText, saidLine } from '../desk/checked'

/** A file that was chosen and, once it was looked at, what became of it. */
export interface Brought {
  readonly file: ChosenText
  /** The same however often it is sent: it is taken once. */
  readonly key: string
  /** `next`: a new version of an article that was there; `known`: this very text was there. */
  readonly state: 'waiting' | 'new' | 'next' | 'known' | 'refused'
  /** Why it was refused, or what is to be mended before it can be published. */
  readonly lines: readonly string[]
  readonly workId: string | null
}

/** No character of UTF-8 is longer; a film with the ending of a text is not read into memory. */
const MOST_BYTES = LONGEST_ARTICLE * 4
/** What says nothing about this file: the next one would fare no better. */
const STOPS: ReadonlySet<CallError> = new Set(['OFFLINE', 'TIMEOUT', 'BUSY', 'RATE_LIMITED', 'NOT_ALLOWED'])

/**
 * Brings one file to the desk. The phone refuses what it cannot send; everything else is judged by the service.
 * @param ids which file of this choice has which id, filled on the way.
 */
export async function bring(
  one: Brought,
  ids: Map<string, ChosenText>,
): Promise<{ readonly brought: Brought } | { readonly stopped: CallError }> {
  const refused = (...lines: readonly string[]) => ({ brought: { ...one, state: 'refused', lines } as const })
  if (one.file.bytes > MOST_BYTES) return refused(words.tooLong)
  const source = await one.file.read().catch(() => null)
  if (source === null) return refused(words.unreadable)
  if (source.includes('\ufffd')) return refused(words.notUtf8)
  if (source.length > LONGEST_ARTICLE) return refused(words.tooLong)
  const id = idOf(source)
  const other = id === null ? undefined : ids.get(id)
  if (id !== null && other && other !== one.file) return refused(words.sameId(id, other.name))
  if (id !== null) ids.set(id, one.file)

  const findings = [...new Set(checkedText(source).findings)]
  const reply = await call('staff.content.import', { source }, { key: one.key })
  if (reply.ok) {
    const { work, known } = reply.data
    const state = known ? 'known' : work.version === 1 ? 'new' : 'next'
    return { brought: { ...one, state, lines: findings, workId: work.id } }
  }
  // A fault that no call of the service has a number for happened on the way there.
  const onTheWay = reply.error === 'INTERNAL' && reply.requestId === undefined
  if (onTheWay || STOPS.has(reply.error)) return { stopped: reply.error }
  if (reply.error === 'FILE_REFUSED') return refused(...(findings.length > 0 ? findings : [saidLine(reply)]))
  if (reply.error === 'TOO_LARGE') return refused(words.tooLong)
  return refused(reply.error === 'INTERNAL' ? words.fault : saidRefusal(reply.error))
}

function idOf(source: string): string | null {
  const parsed = parseArticle(source)
  return parsed.ok ? parsed.article.id : null
}
