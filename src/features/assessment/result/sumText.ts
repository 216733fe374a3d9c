import type { SumStep } from '@shared/domain/assessment/workedSum'
import { assessmentWords } from '@/lib/copy/assessment'
import { valueText } from './values'

const words = assessmentWords.sum

/** The plain name of a number of the scale; `label` is what the scale's own file calls it. */
export type NameOf = (number: { readonly metric: string; readonly label: string | null }) => string

/** A worked sum as lines that anyone can check with pencil and paper. */
export function sumText(steps: readonly SumStep[], nameOf: NameOf): string {
  return steps
    .map((step) => `${nameOf(step)} = ${workOf(step, nameOf)} = ${valueText(step.value)}`)
    .join('\n')
}

function workOf(step: SumStep, nameOf: NameOf): string {
  const named = (metric: string): string => nameOf({ metric, label: null })
  switch (step.how) {
    case 'sum': {
      const forward = step.forward.items > 0 ? [words.forward(step.forward.items, step.forward.total)] : []
      const reversed =
        step.reversed === null
          ? []
          : [words.reversed(step.reversed.items, step.reversed.from, step.reversed.total)]
      const sum = [...forward, ...reversed].join(' + ')
      if (step.multiplier === 1) return sum
      return forward.length + reversed.length > 1
        ? `(${sum}) × ${step.multiplier}`
        : `${sum} × ${step.multiplier}`
    }
    case 'mean':
      return words.mean(valueText(step.total), step.items)
    case 'count':
      return words.count(step.items, step.op === '>=', valueText(step.limit))
    case 'any':
      return words.any(valueText(step.limit))
    case 'scaled':
      return words.scaled(
        named(step.of),
        valueText(step.from),
        decimal(step.num, step.den),
        step.round === 'floor',
      )
    case 'ratio':
      return words.ratio(named(step.of), valueText(step.from), step.den)
    case 'rule':
      return step.parts.map((part) => `${named(part.metric)} ${valueText(part.value)}`).join(words.ruleJoin)
  }
}

/** 5/4 as 1.25; a fraction that does not end stays a fraction. */
function decimal(num: number, den: number): string {
  const value = num / den
  return Number.isInteger(value * 10_000) ? String(value) : `${num}/${den}`
}
