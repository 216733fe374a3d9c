import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { monthWords } from '@/lib/copy/month'
import { spoken, spokenInside } from '../spoken'
import styles from './MonthField.module.scss'
import { readMonth } from './readMonth'

export interface MonthFieldProps {
  readonly label: string
  /** `YYYY-MM`, or null while there is none. */
  readonly value: string | null
  readonly onChange: (month: string | null) => void
  /** Earliest and latest month allowed, `YYYY-MM`. */
  readonly min?: string
  readonly max: string
}

/** Year and month as two small number fields: quick by thumb, by keyboard and by ear. Says why as one leaves. */
export function MonthField({ label, value, onChange, min = '1900-01', max }: MonthFieldProps) {
  const [year, setYear] = useState(value?.slice(0, 4) ?? '')
  const [month, setMonth] = useState(value?.slice(5) ?? '')
  const [left, setLeft] = useState(false)
  const read = readMonth(year, month, min, max)
  const change = (nextYear: string, nextMonth: string): void => {
    setYear(nextYear)
    setMonth(nextMonth)
    const next = readMonth(nextYear, nextMonth, min, max)
    onChange(next.ok ? next.month : null)
  }
  return (
    <View className={styles.field} {...spoken({ role: 'group', label })}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.row}>
        <Input
          className={styles.year}
          type="number"
          maxlength={4}
          value={year}
          placeholderClass={styles.placeholder ?? ''}
          placeholder="1990"
          onInput={(event) => change(event.detail.value, month)}
          {...spokenInside({ label: monthWords.year })}
        />
        <Text className={styles.unit}>{monthWords.yearUnit}</Text>
        <Input
          className={styles.month}
          type="number"
          maxlength={2}
          value={month}
          placeholderClass={styles.placeholder ?? ''}
          placeholder="6"
          onInput={(event) => change(year, event.detail.value)}
          onBlur={() => setLeft(true)}
          {...spokenInside({ label: monthWords.month })}
        />
        <Text className={styles.unit}>{monthWords.monthUnit}</Text>
      </View>
      {left && !read.ok && (
        <Text className={styles.error} {...spoken({ role: 'alert' })}>
          {monthWords.problems[read.problem]}
        </Text>
      )}
    </View>
  )
}
