import { parseArticle } from '@shared/domain/content/article'
import { keptOut } from '@shared/domain/content/draft'
import type { Article, Fault } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import type { Refused } from '@/lib/call/call'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { saidRefusal } from '@/lib/copy/refusals'

export interface Checked {
  /** What a reader would see; null when it cannot be read yet. */
  readonly article: Article | null
  /** What keeps it from being published, a line each. */
  readonly findings: readonly string[]
}

/** The line that the service names: its rules may be newer than this phone's, and its word is the last. */
export function saidLine({ error, details }: Refused): string {
  const fault = words.faults[details?.fault as Fault] ?? saidRefusal(error)
  return words.atLine(Number(details?.line ?? 1), fault, '')
}

/** The same rules as the service's, while somebody writes; the service has the last word. */
export function checkedText(source: string): Checked {
  const parsed = parseArticle(source)
  if (!parsed.ok) {
    // Without its fields a text is not read any further, and yet it may hold what is not even kept.
    const first = keptOut(source)
    const refusals = [...parsed.refusals, ...(first ? [first] : [])]
    return {
      article: null,
      findings: refusals.map(({ line, fault, what }) => words.atLine(line, words.faults[fault], what)),
    }
  }
  const found = articleWording(parsed.article)
  const findings = found.map((one) => words.said(words.wording[one.fault], one.words))
  return { article: parsed.article, findings }
}
