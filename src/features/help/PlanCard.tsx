import { phoneIn } from '@shared/domain/content/phoneIn'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { spoken } from '@/components/spoken'
import { helpWords } from '@/lib/copy/help'
import { planWords } from '@/lib/copy/plan'
import { dial } from '@/lib/phone/phone'
import { type Plan, writtenSteps } from '@/lib/plan/plan'
import styles from './HelpCard.module.scss'

/**
 * What the person wrote for this moment, when they were calm. A step at a time, as the plan is meant, so that the
 * numbers below stay in sight.
 */
export function PlanCard({ plan }: { readonly plan: Plan | null }) {
  const [at, setAt] = useState(0)
  const steps = plan ? writtenSteps(plan) : []
  const step = steps[at]
  if (!step) return null
  const last = at === steps.length - 1
  return (
    <Card title={planWords.title} icon="heart">
      {at === 0 && <Text className={styles.quiet}>{planWords.lead}</Text>}
      <View className={styles.question} {...spoken({ role: 'status' })}>
        <Text className={styles.step}>{planWords.step(at + 1, steps.length, planWords.short[step.id])}</Text>
        {step.lines.map((line) => (
          <Written key={line} line={line} />
        ))}
      </View>
      {last && <Text className={styles.quiet}>{planWords.over}</Text>}
      <View className={styles.line}>
        {at > 0 && (
          <Button kind="quiet" onPress={() => setAt(at - 1)}>
            {planWords.before}
          </Button>
        )}
        {!last && <Button onPress={() => setAt(at + 1)}>{planWords.next}</Button>}
      </View>
    </Card>
  )
}

function Written({ line }: { readonly line: string }) {
  const number = phoneIn(line)
  return (
    <View className={styles.line}>
      <Text className={styles.written} userSelect>
        {line}
      </Text>
      {number && (
        <Button icon="phone" label={helpWords.callLabel(line, '')} onPress={() => dial(number)}>
          {helpWords.call}
        </Button>
      )}
    </View>
  )
}
