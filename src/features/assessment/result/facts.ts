import { headlinesOf } from '@shared/domain/assessment/headline'
import type { AnswerMap } from '@shared/domain/assessment/types'
import { workedSum } from '@shared/domain/assessment/workedSum'
import { assessmentWords } from '@/lib/copy/assessment'
import type { PhoneScale } from '../scales/definitions'
import type { Fact, Reading } from './model'
import { type NameOf, sumText } from './sumText'
import type { ResultWords } from './words'

const words = assessmentWords.result

/** What the fold shows, so that a score can be checked. Without the answers there is no worked sum. */
export function factsOf(
  scale: PhoneScale,
  readings: readonly Reading[],
  answers: AnswerMap | null,
  scaleWords: ResultWords | null,
): readonly Fact[] {
  const nameOf = namesOf(scale, scaleWords)
  const steps = answers === null ? [] : workedSum(scale, answers)
  const norms = headlinesOf(scale).flatMap(({ bandSet }) => bandSet?.norm ?? [])
  const scores = readings.map(({ metric, valueText, min, max, stretches, here }) =>
    words.scoreLine(nameOf({ metric, label: null }), valueText, min, max, stretches[here]?.label ?? null),
  )
  const facts: readonly Fact[] = [
    { label: words.score, text: lines(scores) },
    { label: words.sum, text: sumText(steps, nameOf) },
    { label: words.rounding, text: roundingOf(scale, readings) },
    { label: words.norm, text: lines(norms) },
    { label: words.scaleName, text: `${scale.name.zh}（${scale.name.en}）` },
    { label: words.sources, text: scale.citation },
    { label: words.version, text: words.versionText(scale.name.abbr, scale.version) },
    { label: words.licence, text: lines([scale.licence.attribution, scale.licence.holder]) },
  ]
  return facts.filter(({ text }) => text !== '')
}

function namesOf(scale: PhoneScale, scaleWords: ResultWords | null): NameOf {
  const factors = new Map(scaleWords?.factors.map(({ metric, name }) => [metric, name]))
  const printed = new Map(scale.scoring.metrics.map(({ id, text }) => [id, text]))
  return ({ metric, label }) =>
    assessmentWords.metrics[metric] ?? factors.get(metric) ?? label ?? printed.get(metric) ?? metric
}

function roundingOf(scale: PhoneScale, readings: readonly Reading[]): string {
  const shown = new Set(readings.map(({ metric }) => metric))
  const rule = scale.scoring.metrics.find(({ id, kind }) => shown.has(id) && kind === 'linear_int')
  if (rule?.kind !== 'linear_int') return assessmentWords.sum.exact
  return rule.round === 'floor' ? assessmentWords.sum.floor : assessmentWords.sum.halfUp
}

/** Each line once, without empty ones. */
function lines(texts: readonly (string | null)[]): string {
  return [...new Set(texts.filter((text) => text !== null && text !== ''))].join('\n')
}
