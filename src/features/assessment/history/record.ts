import { readingsOf } from '../result/readings'
import { wordsOf } from '../result/words'
import { scaleOf } from '../scales/definitions'
import { titleOf } from '../scales/title'
import type { StoredResult } from '../sheet/outcome'

/** One result as a row of the list. */
export interface RecordLine {
  readonly id: string
  readonly title: string
  readonly takenAt: number
  /** Null when this version of the app does not know the scale. */
  readonly value: string | null
  readonly band: string | null
}

/** The first number of a result and its band in plain words. */
export function recordLine({ id, scale, version, takenAt, score }: StoredResult): RecordLine {
  const definition = scaleOf(scale, version)
  const reading = definition === null ? undefined : readingsOf(definition, score, wordsOf(scale))[0]
  const line = { id, title: titleOf(scale), takenAt }
  if (reading === undefined) return { ...line, value: null, band: null }
  return {
    ...line,
    value: reading.valueText,
    band: reading.stretches[reading.here]?.label ?? null,
  }
}
