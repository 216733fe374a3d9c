import { Text, View } from '@tarojs/components'
import { spoken } from '../spoken'
import styles from './Progress.module.scss'

export interface ProgressProps {
  /** Done share, 0 to 1. */
  readonly value: number
  /** What is under way, for a screen reader. */
  readonly label: string
  /** Shown beside the bar, for example `12 / 20`. */
  readonly text?: string
}

export function Progress({ value, label, text }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <View className={styles.progress}>
      <View className={styles.track} {...spoken({ role: 'progressbar', label, now: percent })}>
        <View className={styles.done} style={{ width: `${percent}%` }} />
      </View>
      {text && <Text className={styles.text}>{text}</Text>}
    </View>
  )
}
