import { Text, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { Button } from '@/components/Button/Button'
import { nowAt } from '@/lib/clock/clock'
import { awayWords } from '@/lib/copy/away'
import { toTab } from '@/lib/navigation/navigation'
import { dateOn } from '@/lib/timeWords/timeWords'
import styles from './MonthSheet.module.scss'
import { monthGrid } from './monthGrid'

/** The page of 快速离开: a plain calendar that names nothing. Coming back to the app later leads home. */
export function MonthSheet() {
  const wentAway = useRef(false)
  useDidHide(() => {
    wentAway.current = true
  })
  useDidShow(() => {
    if (wentAway.current) void toTab('chat')
  })
  const today = dateOn(nowAt())
  const { year, month, cells } = monthGrid(today)
  return (
    <View className={`${styles.page} theme-system`}>
      <Text className={styles.heading}>{awayWords.heading(year, month)}</Text>
      <View className={styles.grid}>
        {awayWords.weekdays.map((day) => (
          <Text key={day} className={styles.weekday}>
            {day}
          </Text>
        ))}
        {cells.map(({ id, day }) => (
          <Text key={id} className={id === today ? styles.today : styles.day}>
            {day === null ? '' : String(day)}
          </Text>
        ))}
      </View>
      <Button kind="quiet" onPress={() => toTab('chat')}>
        {awayWords.home}
      </Button>
    </View>
  )
}
