import { Text, View } from '@tarojs/components'
import styles from './FactorList.module.scss'
import type { Factor } from './model'

/** Factors by name and value: what the radar shows, in full type size and for a screen reader. */
export function FactorList({ factors }: { readonly factors: readonly Factor[] }) {
  return (
    <View className={styles.list}>
      {factors.map(({ id, label, valueText }) => (
        <View key={id} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          <Text className={styles.value}>{valueText}</Text>
        </View>
      ))}
    </View>
  )
}
