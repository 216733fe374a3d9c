import { Text, View } from '@tarojs/components'
import type { Stretch } from '@/components/Chart/position'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './BandLegend.module.scss'

/** The bands of a scale in plain words, with the one where the value stands. Says it in words, not by colour. */
export function BandLegend({
  stretches,
  here,
}: {
  readonly stretches: readonly Stretch[]
  readonly here: number
}) {
  return (
    <View className={styles.legend} {...spoken({ role: 'group', label: assessmentWords.result.picture })}>
      {stretches.map(({ from, to, label }, index) => (
        <View key={from} className={`${styles.row} ${index === here ? styles.here : ''}`}>
          <View className={styles.dot} />
          <Text className={styles.label}>{label}</Text>
          {index === here && <Text className={styles.mark}>{assessmentWords.result.here}</Text>}
          <Text className={styles.range}>{from === to ? String(from) : `${from}–${to}`}</Text>
        </View>
      ))}
    </View>
  )
}
