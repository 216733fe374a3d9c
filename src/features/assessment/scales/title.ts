import { resultWords } from '@catalog/results/all'

/** Our own plain title of a scale, for example 情绪自评（PHQ-9）; the id when the catalogue has none. */
export function titleOf(scale: string): string {
  return resultWords[scale]?.title ?? scale
}
