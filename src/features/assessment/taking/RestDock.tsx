import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './RestDock.module.scss'

const words = assessmentWords.taking

export interface PausedDockProps {
  readonly onResume: () => void
  readonly onLeave: () => void | Promise<void>
}

/** Stopped for a while; everything is kept. */
export function PausedDock({ onResume, onLeave }: PausedDockProps) {
  return (
    <View className={styles.dock}>
      <Text className={styles.text}>{words.paused}</Text>
      <Text className={styles.hint}>{words.pausedHint}</Text>
      <Button kind="primary" wide onPress={onResume}>
        {words.resume}
      </Button>
      <Button kind="plain" wide onPress={onLeave}>
        {words.leave}
      </Button>
    </View>
  )
}

export interface CompleteDockProps {
  readonly text: string
  readonly label: string
  readonly saved: boolean
  readonly onFinish: () => Promise<void>
}

/** Every question has an answer: the last look before it is scored. */
export function CompleteDock({ text, label, saved, onFinish }: CompleteDockProps) {
  return (
    <View className={styles.dock}>
      <Text className={styles.text}>{text}</Text>
      {!saved && <Notice kind="warning">{words.notSaved}</Notice>}
      <Button kind="primary" wide onPress={onFinish}>
        {label}
      </Button>
    </View>
  )
}
