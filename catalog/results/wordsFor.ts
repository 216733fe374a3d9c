import { genericWords, type LabelledWords, resultWords } from './all'

/**
 * The words of one reading of a result. Scales without a published cut-off (`bandSet` null) get words that claim
 * no band. Null when the scale, the band set or the level is unknown: a newer result on an older phone.
 */
export function wordsFor(scale: string, bandSet: string | null, level: string | null): LabelledWords | null {
  const words = resultWords[scale]
  if (!words) return null
  if (bandSet === null || level === null) return { label: '', ...genericWords.unbanded }
  const found = words.readings[bandSet]?.bands[level]
  if (!found) return null
  return 'as' in found ? { label: found.label, ...genericWords[found.as] } : found
}
