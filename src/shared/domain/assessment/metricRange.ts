import { divide, type Fraction, floor, fraction, multiply, roundHalfUp, toNumber } from '../../kit/fraction'
import { codesOf, scoredValue } from './answers'
import type { Items, MetricDefinition, ScorableScale } from './types'

/** Lowest and highest value that a metric can take, rounded as scores are. */
export interface MetricRange {
  readonly min: number
  readonly max: number
}

type Exact = readonly [min: Fraction, max: Fraction]

/** Of the questionnaires whose questions are named: sums of their rules' own limits. */
const named: Readonly<Record<string, Readonly<Record<string, MetricRange>>>> = {
  psqi: {
    c1_quality: { min: 0, max: 3 },
    c2_latency: { min: 0, max: 3 },
    c3_duration: { min: 0, max: 3 },
    c4_efficiency: { min: 0, max: 3 },
    c5_disturbance: { min: 0, max: 3 },
    c6_medication: { min: 0, max: 3 },
    c7_dysfunction: { min: 0, max: 3 },
    raw: { min: 0, max: 21 },
    efficiency_pct: { min: 0, max: 100 },
  },
  ssrs: {
    f_objective: { min: 1, max: 22 },
    f_subjective: { min: 8, max: 32 },
    f_utilisation: { min: 3, max: 12 },
    raw: { min: 12, max: 66 },
  },
}

function itemNumbers(scale: ScorableScale, items: Items | undefined): readonly number[] {
  return items === undefined || items === 'all' ? scale.items.map((item) => item.no) : items
}

function extremes(scale: ScorableScale, items: Items): readonly [min: number, max: number] {
  let [min, max] = [0, 0]
  for (const no of itemNumbers(scale, items)) {
    const values = codesOf(scale, no).map((code) => scoredValue(scale, no, code))
    min += Math.min(...values)
    max += Math.max(...values)
  }
  return [min, max]
}

function exactRange(scale: ScorableScale, metric: MetricDefinition): Exact {
  switch (metric.kind) {
    case 'sum': {
      const [min, max] = extremes(scale, metric.items)
      const times = metric.multiplier ?? 1
      return [fraction(min * times), fraction(max * times)]
    }
    case 'mean': {
      const [min, max] = extremes(scale, metric.items)
      const count = itemNumbers(scale, metric.items).length
      return [fraction(min, count), fraction(max, count)]
    }
    case 'count_ge':
    case 'count_le':
      return [fraction(0), fraction(itemNumbers(scale, metric.items).length)]
    case 'any_le':
      return [fraction(0), fraction(1)]
    case 'ratio': {
      const [min, max] = exactRangeOf(scale, metric.of)
      return [divide(min, fraction(metric.den)), divide(max, fraction(metric.den))]
    }
    case 'linear_int': {
      const whole = metric.round === 'floor' ? floor : roundHalfUp
      const [min, max] = exactRangeOf(scale, metric.of)
      const times = fraction(metric.num, metric.den)
      return [fraction(whole(multiply(min, times))), fraction(whole(multiply(max, times)))]
    }
    case 'custom':
      // The mean over the items that were scored positively; 0 when there are none.
      return [fraction(0), fraction(scale.scoring.item_max ?? 0)]
  }
}

function exactRangeOf(scale: ScorableScale, id: string): Exact {
  const metric = scale.scoring.metrics.find((one) => one.id === id)
  if (!metric) throw new RangeError(`scale ${scale.id} has no metric ${id}`)
  return exactRange(scale, metric)
}

/** @throws RangeError when the scale has no such metric. */
export function metricRange(scale: ScorableScale, id: string): MetricRange {
  const known = named[scale.scoring.custom ?? '']?.[id]
  if (known) return known
  const [min, max] = exactRangeOf(scale, id)
  return { min: toNumber(min), max: toNumber(max) }
}
