import { headlinesOf } from '@shared/domain/assessment/headline'
import type { AnswerMap } from '@shared/domain/assessment/types'
import { workedSum } from '@shared/domain/assessment/workedSum'
import { assessmentWords } from '@/lib/copy/assessment'
import type { PhoneScale } from '../scales/definitions'
import type { Fact, Reading } from './model'
import { type NameOf, sumText } from './sumText'
import type { ScaleWords } from './words'

const words = assessmentWords.result

/** What the fold shows, so that a score can be checked. Without the answers there is no worked sum. */
export function factsOf(
  scale: PhoneScale,
  readings: readonly Reading[],
  answers: AnswerMap | null,
  scaleWords: ScaleWords | null,
): readonly Fact[] {
  const nameOf: NameOf = ({ metric, label }) =>
    scaleWords?.metric(metric) ?? assessmentWords.metrics[metric] ?? label ?? metric
  const headlines = headlinesOf(scale)
  const steps = answers === null ? [] : workedSum(scale, answers)
  const norms = headlines.flatMap(({ bandSet }) => bandSet?.norm ?? [])
  const facts: readonly Fact[] = [
    {
      label: words.score,
      text: lines(
        readings.map((reading, index) =>
          scoreLine(reading, nameOf({ metric: headlines[index]?.metric ?? 'raw', label: null })),
        ),
      ),
    },
    { label: words.sum, text: sumText(steps, nameOf) },
    {
      label: words.rounding,
      text: roundingOf(
        scale,
        headlines.map(({ metric }) => metric),
      ),
    },
    { label: words.norm, text: lines(norms) },
    { label: words.sources, text: scale.citation },
    { label: words.version, text: words.versionText(scale.name.abbr, scale.version) },
    { label: words.licence, text: lines([scale.licence.attribution ?? '', scale.licence.holder ?? '']) },
  ]
  return facts.filter(({ text }) => text !== '')
}

function scoreLine({ valueText, min, max, stretches, here }: Reading, name: string): string {
  return words.scoreLine(name, valueText, min, max, stretches[here]?.label ?? null)
}

function roundingOf(scale: PhoneScale, metrics: readonly string[]): string {
  const rule = scale.scoring.metrics.find((one) => metrics.includes(one.id) && one.kind === 'linear_int')
  if (rule?.kind !== 'linear_int') return assessmentWords.sum.exact
  return rule.round === 'floor' ? assessmentWords.sum.floor : assessmentWords.sum.halfUp
}

/** Each line once. */
function lines(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n')
}
