import { Text, View } from '@tarojs/components'
import { shellWords } from '@/lib/copy/shell'
import { Button } from '../Button/Button'
import { spoken } from '../spoken'
import styles from './States.module.scss'

export interface EmptyProps {
  readonly text: string
  readonly action?: { readonly text: string; readonly onPress: () => void | Promise<void> }
}

/** Nothing here yet: words and at most one thing to do. */
export function Empty({ text, action }: EmptyProps) {
  return (
    <View className={styles.state}>
      <Text className={styles.words}>{text}</Text>
      {action && <Button onPress={action.onPress}>{action.text}</Button>}
    </View>
  )
}

/** It did not work: the reason, what was kept, and 重试. */
export function Failed({
  text,
  onRetry,
}: {
  readonly text: string
  readonly onRetry: () => void | Promise<void>
}) {
  return (
    <View className={styles.state} {...spoken({ role: 'alert' })}>
      <Text className={styles.words}>{text}</Text>
      <Button icon="retry" onPress={onRetry}>
        {shellWords.retry}
      </Button>
    </View>
  )
}

/** The shape of what is being loaded. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) {
  const bars = Array.from({ length: lines }, (_, index) => `bar-${index}`)
  return (
    <View
      className={styles.skeleton}
      {...spoken({ role: 'status', label: label ?? shellWords.loading, busy: true })}
    >
      {bars.map((bar) => (
        <View key={bar} className={styles.bar} />
      ))}
    </View>
  )
}
