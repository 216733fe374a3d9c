import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './Chips.module.scss'

export interface Chip {
  readonly id: string
  readonly text: string
  readonly icon?: IconName
}

export interface ChipsProps {
  /** What the group is for. */
  readonly label: string
  readonly options: readonly Chip[]
  readonly onPick: (id: string) => void | Promise<void>
  readonly disabled?: boolean
}

/** Quick replies: short, they wrap. */
export function Chips({ label, options, onPick, disabled = false }: ChipsProps) {
  return (
    <View className={styles.chips} {...spoken({ role: 'group', label })}>
      {options.map(({ id, text, icon }) => (
        <Press
          key={id}
          className={styles.chip ?? ''}
          label={text}
          disabled={disabled}
          onPress={() => onPick(id)}
        >
          {icon && <Icon name={icon} size={20} />}
          <Text>{text}</Text>
        </Press>
      ))}
    </View>
  )
}
