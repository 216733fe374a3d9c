import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Progress } from '@/components/Progress/Progress'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './ProgressBar.module.scss'

const words = assessmentWords.taking

export interface ProgressBarProps {
  /** Where one is, in words: `第 12 / 20 题`. */
  readonly text: string
  /** Above it when several scales are taken in a row: `第 2 / 4 份`. */
  readonly part?: string
  /** Answered share, 0 to 1. */
  readonly share: number
  readonly onPause: () => void
}

/** How far the sheet is, and the way to stop for a while. */
export function ProgressBar({ text, part, share, onPause }: ProgressBarProps) {
  return (
    <View className={styles.bar}>
      <View className={styles.where}>
        {part !== undefined && <Text className={styles.part}>{part}</Text>}
        <Text className={styles.text}>{text}</Text>
        <Progress value={share} label={part === undefined ? text : `${part}，${text}`} />
      </View>
      <Button kind="quiet" icon="pause" onPress={onPause}>
        {words.pause}
      </Button>
    </View>
  )
}
