import { resultWords } from '@catalog/results/all'
import { assessmentWords } from '@/lib/copy/assessment'
import type { PhoneScale } from './definitions'

/** Our own plain title of a scale, for example 情绪自评（PHQ-9）; the id when the catalogue has none. */
export function titleOf(scale: string): string {
  return resultWords[scale]?.title ?? scale
}

/** The short name in a page's header: a header is small, may be large type, and can be read over a shoulder. */
export function headerOf({ name }: Pick<PhoneScale, 'name'>): string {
  return assessmentWords.header(name.abbr)
}
