import { DAY } from '../../kit/time'
import type { ScaleDefinition } from './types'

/** From when taking it again says something new; null when the scale is not meant to be repeated. */
export function nextRetestAt(scale: Pick<ScaleDefinition, 'retest'>, takenAt: number): number | null {
  const days = scale.retest.min_days
  return days === null ? null : takenAt + days * DAY
}
