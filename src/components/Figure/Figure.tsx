import { Text, View } from '@tarojs/components'
import styles from './Figure.module.scss'

interface FigureProps {
  readonly name: string
  readonly value: string
  /** What the number counts, in words. */
  readonly what?: string
}

/** One number of a statistic with its name and what it counts. */
export function Figure({ name, value, what }: FigureProps) {
  return (
    <View className={styles.figure}>
      <View className={styles.value}>
        <Text>{name}</Text>
        <Text className={styles.number} userSelect>
          {value}
        </Text>
      </View>
      {what !== undefined && <Text className={styles.what}>{what}</Text>}
    </View>
  )
}
