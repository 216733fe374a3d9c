import { Text, View } from '@tarojs/components'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './Choice.module.scss'

export interface ChoiceProps<T> {
  readonly label: string
  readonly options: readonly { readonly id: T; readonly text: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** One of a few, as chips that wrap. */
export function Choice<T extends string | number | null>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <View className={styles.chips} {...spoken({ role: 'radiogroup', label })}>
      {options.map(({ id, text }) => (
        <Press
          key={text}
          role="radio"
          label={text}
          checked={chosen === id}
          className={`${styles.chip} ${chosen === id ? styles.on : ''}`}
          onPress={() => onChoose(id)}
        >
          <Text>{text}</Text>
        </Press>
      ))}
    </View>
  )
}
