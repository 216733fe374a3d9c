import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './Card.module.scss'

export interface CardProps {
  readonly title?: string
  /** One quiet line under the title. */
  readonly note?: string
  readonly icon?: IconName
  /** Makes the whole card a control; then put no other control inside. */
  readonly onPress?: () => void | Promise<void>
  /** When title, note and content do not say enough together. */
  readonly label?: string
  readonly tone?: 'plain' | 'primary' | 'accent'
  readonly children?: ReactNode
  readonly footer?: ReactNode
}

export function Card({ title, note, icon, onPress, label, tone = 'plain', children, footer }: CardProps) {
  const look = `${styles.card} ${styles[tone]}`
  const inside = (
    <>
      {(title || icon) && (
        <View className={styles.head}>
          {icon && <Icon name={icon} />}
          <View className={styles.titles}>
            {title && (
              <Text className={styles.title} {...(onPress ? {} : spoken({ role: 'heading' }))}>
                {title}
              </Text>
            )}
            {note && <Text className={styles.note}>{note}</Text>}
          </View>
          {onPress && <Icon name="more" size={20} />}
        </View>
      )}
      {children && <View className={styles.body}>{children}</View>}
      {footer && <View className={styles.footer}>{footer}</View>}
    </>
  )
  if (!onPress) return <View className={look}>{inside}</View>
  return (
    <Press className={look} onPress={onPress} {...(label === undefined ? {} : { label })}>
      {inside}
    </Press>
  )
}
