import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon/Icon'
import { Press } from '@/components/Press/Press'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './RecordRow.module.scss'

const words = assessmentWords.history

export interface RecordRowProps {
  readonly title: string
  readonly when: string
  /** Main value and the plain name of its band. */
  readonly value: string | null
  readonly band: string | null
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One result in the list: opens it, or asks to delete it. */
export function RecordRow({ title, when, value, band, onOpen, onRemove }: RecordRowProps) {
  const said = [value === null ? words.unknownScale : words.score(value), band]
    .filter((part) => part !== null)
    .join('，')
  return (
    <View className={styles.row}>
      <Press className={styles.open ?? ''} onPress={onOpen} label={`${title}，${when}，${said}`}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.when}>{when}</Text>
        <Text className={styles.said}>{said}</Text>
      </Press>
      <Press className={styles.remove ?? ''} onPress={onRemove} label={words.removeLabel(title, when)}>
        <Icon name="trash" size={20} />
      </Press>
    </View>
  )
}
