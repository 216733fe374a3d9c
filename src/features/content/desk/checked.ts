import { parseArticle } from '@shared/domain/content/article'
import type { Article } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'

export interface Checked {
  /** What a reader would see; null when it cannot be read yet. */
  readonly article: Article | null
  /** What keeps it from being published, a line each. */
  readonly findings: readonly string[]
}

/** The same rules as the service's, while somebody writes; the service has the last word. */
export function checkedText(source: string): Checked {
  const parsed = parseArticle(source)
  if (!parsed.ok)
    return {
      article: null,
      findings: parsed.refusals.map(({ line, fault, what }) => words.atLine(line, words.faults[fault], what)),
    }
  const found = articleWording(parsed.article)
  const findings = found.map((one) => words.said(words.wording[one.fault], one.words))
  return { article: parsed.article, findings }
}
