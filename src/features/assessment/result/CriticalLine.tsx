import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { assessmentWords } from '@/lib/copy/assessment'
import { openHelp } from '@/lib/help/help'
import styles from './CriticalLine.module.scss'

const words = assessmentWords.result

/** A quiet line after a safety answer: somebody to talk to, no level and no number. */
export function CriticalLine() {
  return (
    <View className={styles.line}>
      <Text className={styles.text}>{words.critical}</Text>
      <Button kind="plain" icon="phone" onPress={() => openHelp('safety_item')}>
        {words.openHelp}
      </Button>
    </View>
  )
}
