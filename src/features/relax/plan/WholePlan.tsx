import type { SafetyPlan } from '@catalog/exercises/exercise'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { nowAt } from '@/lib/clock/clock'
import { planPageWords as words } from '@/lib/copy/planPage'
import { type Plan, writtenSteps } from '@/lib/plan/plan'
import { Export } from '../own/Export'
import { RemoveAll } from '../own/RemoveAll'
import relax from '../run/Relax.module.scss'
import styles from './Plan.module.scss'

const DAY_MS = 24 * 60 * 60 * 1000

interface WholePlanProps {
  readonly exercise: SafetyPlan
  readonly plan: Plan
  readonly onChange: (step: number) => void
  readonly onRemove: () => Promise<void>
}

/** The plan to read, to change, to give to somebody, or to remove. */
export function WholePlan({ exercise, plan, onChange, onRemove }: WholePlanProps) {
  const written = writtenSteps(plan)
  const days = Math.floor((nowAt() - plan.changedAt) / DAY_MS)
  const [said] = useState(days >= exercise.askAgainDays)
  return (
    <>
      <Text className={relax.words}>{words.where}</Text>
      {said && <Notice kind="info">{words.old(days)}</Notice>}
      {exercise.steps.map(({ id, title, lines: always }, index) => {
        const lines = [
          ...(written.find((step) => step.id === id)?.lines ?? []),
          ...(always ?? []).map(({ name, number }) => `${name} ${number}`),
        ]
        return (
          <Card
            key={id}
            title={`${index + 1}　${title}`}
            footer={
              <Button kind="quiet" icon="edit" label={words.change(title)} onPress={() => onChange(index)}>
                {words.changeWord}
              </Button>
            }
          >
            {lines.length === 0 && <Text className={relax.quiet}>{words.empty}</Text>}
            {lines.map((line) => (
              <Text key={line} className={styles.line} userSelect>
                {line}
              </Text>
            ))}
          </Card>
        )
      })}
      <Text className={relax.words}>{exercise.after}</Text>
      <Export text={planText(exercise, plan)} label={words.copy} note={words.copyNote} />
      <RemoveAll label={words.remove} ask={words.removeAsk} onRemove={onRemove} />
    </>
  )
}

/** As it is given to somebody: what was written, and the numbers that always help. */
function planText(exercise: SafetyPlan, plan: Plan): string {
  const written = writtenSteps(plan)
  const parts = exercise.steps.map(({ id, title, lines: always }, index) => {
    const lines = written.find((step) => step.id === id)?.lines ?? []
    const numbers = (always ?? []).map(({ name, number }) => `${name} ${number}`)
    return [`${index + 1} ${title}`, ...[...lines, ...numbers].map((line) => `· ${line}`)].join('\n')
  })
  return [exercise.title, ...parts].join('\n\n')
}
