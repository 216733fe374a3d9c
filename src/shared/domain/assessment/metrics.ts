import { divide, type Fraction, floor, fraction, multiply, roundHalfUp, subtract } from '../../kit/fraction'
import { keyOf, scoredValue } from './answers'
import type { AnswerMap, Items, MetricDefinition, ScorableScale } from './types'

type Values = ReadonlyMap<number, number>

function valuesOf(scale: ScorableScale, answers: AnswerMap): Values {
  return new Map(
    scale.items.map(
      (item) => [item.no, scoredValue(scale, item.no, Number(answers[keyOf(item.no)]))] as const,
    ),
  )
}

function pick(values: Values, items: Items | undefined): number[] {
  if (items === undefined || items === 'all') return [...values.values()]
  return items.map((no) => values.get(no) ?? 0)
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0)

function known(metrics: Record<string, Fraction>, id: string): Fraction {
  const found = metrics[id]
  if (!found) throw new RangeError(`metric ${id} is used before it is defined`)
  return found
}

function customMetric(name: string, metrics: Record<string, Fraction>): Fraction {
  if (name !== '(raw-negative_items)/positive_items') throw new RangeError(`no such custom metric: ${name}`)
  const positive = known(metrics, 'positive_items')
  if (positive.num === 0) return fraction(0)
  return divide(subtract(known(metrics, 'raw'), known(metrics, 'negative_items')), positive)
}

function measure(metric: MetricDefinition, values: Values, metrics: Record<string, Fraction>): Fraction {
  switch (metric.kind) {
    case 'sum':
      return fraction(total(pick(values, metric.items)) * (metric.multiplier ?? 1))
    case 'mean': {
      const chosen = pick(values, metric.items)
      return fraction(total(chosen), chosen.length)
    }
    case 'count_ge':
      return fraction(pick(values, metric.items).filter((value) => value >= metric.value).length)
    case 'count_le':
      return fraction(pick(values, metric.items).filter((value) => value <= metric.value).length)
    case 'any_le':
      return fraction(pick(values, metric.items).some((value) => value <= metric.value) ? 1 : 0)
    case 'ratio':
      return divide(known(metrics, metric.of), fraction(metric.den))
    case 'linear_int': {
      const exact = multiply(known(metrics, metric.of), fraction(metric.num, metric.den))
      return fraction(metric.round === 'floor' ? floor(exact) : roundHalfUp(exact))
    }
    case 'custom':
      return customMetric(metric.name, metrics)
  }
}

/** Every metric of an item scale, exactly, in the order of the definition. */
export function measureItems(scale: ScorableScale, answers: AnswerMap): Record<string, Fraction> {
  const values = valuesOf(scale, answers)
  const metrics: Record<string, Fraction> = {}
  for (const metric of scale.scoring.metrics) metrics[metric.id] = measure(metric, values, metrics)
  return metrics
}
