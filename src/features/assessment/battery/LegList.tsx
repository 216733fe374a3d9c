import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon/Icon'
import styles from './LegList.module.scss'

export interface LegRow {
  readonly scale: string
  readonly title: string
  /** Length, or why it is left out. */
  readonly note: string
  readonly state: 'open' | 'done' | 'skipped'
}

/** The scales of a battery in order: what is done, what comes, what is left out and why. */
export function LegList({ legs }: { readonly legs: readonly LegRow[] }) {
  return (
    <View className={styles.list}>
      {legs.map(({ scale, title, note, state }) => (
        <View key={scale} className={`${styles.row} ${styles[state]}`}>
          <Icon name={state === 'done' ? 'check' : state === 'open' ? 'test' : 'minus'} size={20} />
          <View className={styles.words}>
            <Text className={styles.title}>{title}</Text>
            <Text className={styles.note}>{note}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
