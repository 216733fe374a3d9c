import { keyOf, scoredValue } from './answers'
import { headlinesOf } from './headline'
import { scoreSheet } from './score'
import type { AnswerMap, Items, MetricDefinition, ScorableScale } from './types'

/** Part of a sum: how many items and what they come to. */
export interface Part {
  readonly items: number
  readonly total: number
}

/** How one number came about, so that anyone can check it with pencil and paper. */
export type SumStep = {
  readonly metric: string
  readonly label: string | null
  readonly value: number
} & (
  | {
      readonly how: 'sum'
      /** Items that count as answered. */
      readonly forward: Part
      /** Items that count from the other end, already converted; `from - code` is the conversion. */
      readonly reversed: (Part & { readonly from: number }) | null
      readonly multiplier: number
    }
  | { readonly how: 'mean'; readonly total: number; readonly items: number }
  | { readonly how: 'count'; readonly op: '>=' | '<='; readonly limit: number; readonly items: number }
  | { readonly how: 'any'; readonly limit: number }
  | {
      readonly how: 'scaled'
      readonly of: string
      readonly from: number
      readonly num: number
      readonly den: number
      readonly round: 'floor' | 'half_up'
    }
  | { readonly how: 'ratio'; readonly of: string; readonly from: number; readonly den: number }
  /** The parts of a named questionnaire, or the scale's own rule over earlier steps. */
  | { readonly how: 'rule'; readonly parts: readonly { readonly metric: string; readonly value: number }[] }
)

const partSums: Readonly<Record<string, readonly string[]>> = {
  psqi: [
    'c1_quality',
    'c2_latency',
    'c3_duration',
    'c4_efficiency',
    'c5_disturbance',
    'c6_medication',
    'c7_dysfunction',
  ],
  ssrs: ['f_objective', 'f_subjective', 'f_utilisation'],
}

/** What a metric is computed from. */
function sourcesOf(metric: MetricDefinition): readonly string[] {
  if (metric.kind === 'linear_int' || metric.kind === 'ratio') return [metric.of]
  return metric.kind === 'custom' ? ['raw', 'negative_items', 'positive_items'] : []
}

/** The metrics that lead to the numbers a result shows first, in the order of the definition. */
function wantedMetrics(scale: ScorableScale): readonly MetricDefinition[] {
  const wanted = new Set<string>()
  const want = (id: string): void => {
    const metric = scale.scoring.metrics.find((one) => one.id === id)
    if (!metric || wanted.has(id)) return
    wanted.add(id)
    sourcesOf(metric).forEach(want)
  }
  for (const { metric, bandSet } of headlinesOf(scale)) {
    want(metric)
    for (const [id] of bandSet?.rules ?? []) want(id)
  }
  return scale.scoring.metrics.filter((metric) => wanted.has(metric.id))
}

/**
 * The worked sum of a complete sheet: one step per number, each from the ones before it. Empty when the sheet
 * cannot be scored.
 */
export function workedSum(scale: ScorableScale, answers: AnswerMap): readonly SumStep[] {
  const scored = scoreSheet(scale, answers)
  if (!scored.ok) return []
  const { metrics } = scored.score
  const value = (id: string): number => metrics[id] ?? 0
  const parts = partSums[scale.scoring.custom ?? '']
  if (parts) {
    const sum = parts.map((metric) => ({ metric, value: value(metric) }))
    return [{ metric: 'raw', label: null, value: value('raw'), how: 'rule', parts: sum }]
  }
  return wantedMetrics(scale).map((metric) => stepOf(scale, answers, metric, value))
}

function stepOf(
  scale: ScorableScale,
  answers: AnswerMap,
  metric: MetricDefinition,
  value: (id: string) => number,
): SumStep {
  const head = { metric: metric.id, label: metric.text ?? null, value: value(metric.id) }
  switch (metric.kind) {
    case 'sum':
      return {
        ...head,
        how: 'sum',
        ...sides(scale, answers, metric.items),
        multiplier: metric.multiplier ?? 1,
      }
    case 'mean': {
      const { forward, reversed } = sides(scale, answers, metric.items)
      const total = forward.total + (reversed?.total ?? 0)
      return { ...head, how: 'mean', total, items: forward.items + (reversed?.items ?? 0) }
    }
    case 'count_ge':
    case 'count_le': {
      const items = metric.items === 'all' ? scale.items.length : metric.items.length
      return {
        ...head,
        how: 'count',
        op: metric.kind === 'count_ge' ? '>=' : '<=',
        limit: metric.value,
        items,
      }
    }
    case 'any_le':
      return { ...head, how: 'any', limit: metric.value }
    case 'linear_int': {
      const { of, num, den, round } = metric
      return { ...head, how: 'scaled', of, from: value(of), num, den, round }
    }
    case 'ratio':
      return { ...head, how: 'ratio', of: metric.of, from: value(metric.of), den: metric.den }
    case 'custom':
      return {
        ...head,
        how: 'rule',
        parts: sourcesOf(metric).map((id) => ({ metric: id, value: value(id) })),
      }
  }
}

/** The items of a sum by the end from which they count. */
function sides(scale: ScorableScale, answers: AnswerMap, items: Items) {
  const chosen = scale.items.filter((item) => items === 'all' || items.includes(item.no))
  const part = (reverse: boolean): Part => {
    const side = chosen.filter((item) => item.reverse === reverse)
    const values = side.map((item) => scoredValue(scale, item.no, Number(answers[keyOf(item.no)])))
    return { items: side.length, total: values.reduce((sum, one) => sum + one, 0) }
  }
  const reversed = part(true)
  const from = (scale.scoring.item_min ?? 0) + (scale.scoring.item_max ?? 0)
  return { forward: part(false), reversed: reversed.items > 0 ? { ...reversed, from } : null }
}
