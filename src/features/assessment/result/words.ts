import {
  genericWords,
  type LabelledWords,
  type NextStep,
  type ReadingWords,
  type ResultWords,
  resultWords,
} from '@catalog/results/all'
import { wordsFor } from '@catalog/results/wordsFor'
import type { Headline } from '@shared/domain/assessment/headline'

/** The reviewed words of a scale; every scale of the catalogue has them, a foreign id has none. */
export function wordsOf(scale: string): ResultWords | null {
  return resultWords[scale] ?? null
}

/** The words of the band that a result fell into, with the general ones where a scale has none of its own. */
export function bandWords(
  words: ResultWords | null,
  { bandSet }: Headline,
  level: string | undefined,
): LabelledWords {
  const found = words && wordsFor(words.scale, bandSet?.id ?? null, level ?? null)
  return found ?? { label: '', ...genericWords.unbanded }
}

/** A band's name in plain words, or what its source prints. */
export function bandLabel(reading: ReadingWords | undefined, level: string, printed: string): string {
  return reading?.bands[level]?.label ?? printed
}

export type { LabelledWords, NextStep, ResultWords }
