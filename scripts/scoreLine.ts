import { answersFromVector } from '@shared/domain/assessment/answers'
import { scoreSheet } from '@shared/domain/assessment/score'
import { scaleCatalog } from '../catalog/scales/all'
import { objectOf } from './jsonLines'

export type ScoreReply =
  | {
      readonly metrics: Readonly<Record<string, number>>
      readonly bands: Readonly<Record<string, string>>
      readonly critical: readonly number[]
      readonly high_subscales: readonly string[]
    }
  | {
      readonly error: 'BAD_JSON' | 'SCALE_UNKNOWN' | 'SCALE_VERSION_UNKNOWN' | 'ANSWERS_INVALID'
      readonly scale?: string
      readonly reason?: string
      readonly where?: string
    }

/** Scores one line by the newest version of its scale, or by the version that it names. */
export function scoreLine(line: string): ScoreReply {
  const request = objectOf(line)
  if (!request) return { error: 'BAD_JSON' }
  const versions = scaleCatalog.filter((one) => one.id === request.scale)
  const newest = versions[versions.length - 1]
  if (!newest) return { error: 'SCALE_UNKNOWN' }
  const scale =
    request.version === undefined ? newest : versions.find((one) => one.version === request.version)
  if (!scale) return { error: 'SCALE_VERSION_UNKNOWN', scale: newest.id }
  const read = answersFromVector(scale, request.answers)
  const scored = read.ok ? scoreSheet(scale, read.answers) : read
  if (!scored.ok)
    return { error: 'ANSWERS_INVALID', scale: scale.id, reason: scored.error.code, where: scored.error.where }
  const { metrics, bands, critical, highSubscales } = scored.score
  return { metrics, bands, critical, high_subscales: highSubscales }
}
