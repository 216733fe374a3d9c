import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import styles from './Check.module.scss'

export interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** One box with its sentence. Comes unticked; nothing here ticks it for anyone. */
export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <Press
      role="checkbox"
      label={label}
      checked={checked}
      className={styles.check ?? ''}
      onPress={() => onChange(!checked)}
    >
      <View className={`${styles.box} ${checked ? styles.ticked : ''}`}>
        {checked && <Icon name="check" size={20} />}
      </View>
      <Text className={styles.label}>{label}</Text>
    </Press>
  )
}
