import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon/Icon'
import { Press } from '../Press/Press'
import styles from './Button.module.scss'

export interface ButtonProps {
  readonly onPress: () => void | Promise<void>
  /** `primary` once a page; `danger` for what destroys or for an emergency call only. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** When the words on the button do not say enough by themselves. */
  readonly label?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly icon?: IconName
  /** As wide as its place. */
  readonly wide?: boolean
  readonly children: string
}

export function Button({ kind = 'plain', label, icon, wide, children, ...press }: ButtonProps) {
  const look = `${styles.button} ${styles[kind]} ${wide ? styles.wide : ''}`
  return (
    <Press {...press} label={label ?? children} className={look}>
      <View className={styles.inside}>
        {icon && <Icon name={icon} size={20} />}
        <Text className={styles.words}>{children}</Text>
        {press.busy && <View className={styles.working} />}
      </View>
    </Press>
  )
}
