import type { ScaleEntry } from '@catalog/derived'
import { Card } from '@/components/Card/Card'
import { assessmentWords } from '@/lib/copy/assessment'
import { go } from '@/lib/navigation/navigation'
import { runProgress } from '../battery/run'
import { Section } from './Section'
import type { Kept } from './useKept'

const words = assessmentWords.home

export interface KeptSectionProps {
  readonly kept: Kept
  readonly index: readonly ScaleEntry[]
  readonly batteryName: (id: string) => string
}

/** First on the page: what was begun, then results that are on this phone only. */
export function KeptSection({ kept, index, batteryName }: KeptSectionProps) {
  const titleOf = (id: string): string => index.find((entry) => entry.id === id)?.title ?? id
  const itemsOf = (id: string): number => index.find((entry) => entry.id === id)?.items ?? 0
  if (kept.begun.length + kept.runs.length + kept.finished.length === 0) return null
  return (
    <Section title={words.inProgress}>
      {kept.runs.map((run) => {
        const { part, parts } = runProgress(run, 0)
        return (
          <Card
            key={run.runId}
            tone="primary"
            icon="play"
            title={words.continue(batteryName(run.battery))}
            note={assessmentWords.taking.part(part, parts)}
            onPress={() => go('packages/assessment/battery/index', { id: run.battery })}
          />
        )
      })}
      {kept.begun.map(({ sheet }) => (
        <Card
          key={sheet.sheetId}
          tone="primary"
          icon="play"
          title={words.continue(titleOf(sheet.scale))}
          note={words.progress(Object.keys(sheet.answers).length, itemsOf(sheet.scale))}
          onPress={() => go('packages/assessment/take/index', { scale: sheet.scale })}
        />
      ))}
      {kept.finished.map(({ sheet }) => (
        <Card
          key={sheet.sheetId}
          icon={sheet.stage.name === 'queued' ? 'clock' : 'lock'}
          title={titleOf(sheet.scale)}
          note={sheet.stage.name === 'queued' ? words.waiting : words.kept}
          onPress={() => go('packages/assessment/result/index', { sheet: sheet.sheetId })}
        />
      ))}
    </Section>
  )
}
