import { assessmentWords } from '@/lib/copy/assessment'
import { scaleOf } from '../scales/definitions'
import { titleOf } from '../scales/title'
import type { LegRow } from './LegList'
import type { BatteryRun, Leg } from './run'

const words = assessmentWords.battery

/** The legs of a run as rows: their length, or why one is left out. */
export function legRows(run: BatteryRun): readonly LegRow[] {
  return run.legs.map((leg) => ({
    scale: leg.scale,
    title: titleOf(leg.scale),
    note: noteOf(leg),
    state: leg.state,
  }))
}

function noteOf(leg: Leg): string {
  const scale = scaleOf(leg.scale)
  if (scale === null) return words.skipped['no-text']('')
  const { age_min, age_max } = scale.population
  if (leg.state === 'skipped') return words.skipped[leg.reason](assessmentWords.ages(age_min, age_max))
  return `${words.each(scale.admin.minutes, leg.items)} · ${scale.recall.text}`
}
