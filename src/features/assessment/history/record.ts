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
  readonly value: string
  readonly band: string | null
}

/** The first number of a result and its band in plain words. Null when the phone does not know the scale. */
export function recordLine({ id, scale, version, takenAt, score }: StoredResult): RecordLine | null {
  const definition = scaleOf(scale, version)
  const reading = definition === null ? undefined : readingsOf(definition, score, wordsOf(scale))[0]
  if (reading === undefined) return null
  return {
    id,
    title: titleOf(scale),
    takenAt,
    value: reading.valueText,
    band: reading.stretches[reading.here]?.label ?? null,
  }
}
