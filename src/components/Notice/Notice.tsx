import { Text, View } from '@tarojs/components'
import { Button } from '../Button/Button'
import { Icon, type IconName } from '../Icon/Icon'
import { spoken } from '../spoken'
import styles from './Notice.module.scss'

export interface NoticeProps {
  readonly kind: 'info' | 'offline' | 'done' | 'warning'
  readonly children: string
  readonly action?: { readonly text: string; readonly onPress: () => void | Promise<void> }
}

const icons: Record<NoticeProps['kind'], IconName> = {
  info: 'info',
  offline: 'offline',
  done: 'check',
  warning: 'info',
}

/** One line that says how things stand, with at most one thing to do. */
export function Notice({ kind, children, action }: NoticeProps) {
  return (
    <View className={`${styles.notice} ${styles[kind]}`} {...spoken({ role: 'status' })}>
      <Icon name={icons[kind]} size={20} />
      <Text className={styles.words}>{children}</Text>
      {action && (
        <Button kind="quiet" onPress={action.onPress}>
          {action.text}
        </Button>
      )}
    </View>
  )
}
