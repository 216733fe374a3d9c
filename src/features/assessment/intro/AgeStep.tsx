import { View } from '@tarojs/components'
import { useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { MonthField } from '@/components/MonthField/MonthField'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './AgeStep.module.scss'

const words = assessmentWords.age

export interface AgeStepProps {
  readonly birthMonth: string | null
  /** This month, `YYYY-MM`: nobody is born later. */
  readonly thisMonth: string
  readonly onConfirm: (birthMonth: string) => void | Promise<void>
}

/** Asks for year and month of birth, and says why. */
export function AgeStep({ birthMonth, thisMonth, onConfirm }: AgeStepProps) {
  const [month, setMonth] = useState(birthMonth)
  return (
    <View className={styles.step}>
      <Bubble from="guide">{words.ask}</Bubble>
      <View className={styles.field}>
        <MonthField label={words.label} value={month} onChange={setMonth} max={thisMonth} />
      </View>
      <Button
        kind="primary"
        wide
        disabled={month === null}
        onPress={() => (month === null ? undefined : onConfirm(month))}
      >
        {words.confirm}
      </Button>
    </View>
  )
}
