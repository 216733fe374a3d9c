import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/Icon/Icon'
import { Press } from '@/components/Press/Press'
import styles from './BigButton.module.scss'

interface BigButtonProps {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  /** The one that stands out. */
  readonly first?: boolean
  readonly onPress: () => void | Promise<void>
}

/** One of the three of 关怀模式. */
export function BigButton({ icon, title, note, first = false, onPress }: BigButtonProps) {
  return (
    <Press
      className={`${styles.button} ${first ? styles.first : ''}`}
      label={`${title}，${note}`}
      onPress={onPress}
    >
      <Icon name={icon} size={32} />
      <View className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.note}>{note}</Text>
      </View>
    </Press>
  )
}
