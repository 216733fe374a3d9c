import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './UndoBar.module.scss'

const words = assessmentWords.history

/** Says that a result is gone, and takes it back while that is possible. */
export function UndoBar({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <View className={styles.bar} {...spoken({ role: 'status' })}>
      <Text className={styles.text}>{words.removed}</Text>
      <Button kind="quiet" icon="undo" onPress={onUndo}>
        {words.undo}
      </Button>
    </View>
  )
}
