import { Text, View } from '@tarojs/components'
import { Press } from '../Press/Press'
import styles from './Toggle.module.scss'

export interface ToggleProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void | Promise<void>
  readonly hint?: string
  readonly disabled?: boolean
}

export function Toggle({ label, on, onChange, hint, disabled = false }: ToggleProps) {
  return (
    <Press
      role="switch"
      label={label}
      checked={on}
      disabled={disabled}
      className={styles.toggle ?? ''}
      onPress={() => onChange(!on)}
    >
      <View className={styles.words}>
        <Text className={styles.label}>{label}</Text>
        {hint && <Text className={styles.hint}>{hint}</Text>}
      </View>
      <View className={`${styles.track} ${on ? styles.on : ''}`}>
        <View className={styles.knob} />
      </View>
    </Press>
  )
}
