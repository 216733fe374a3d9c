import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import styles from './Fold.module.scss'

export interface FoldProps {
  readonly title: string
  /** Open from the start. */
  readonly open?: boolean
  /** What stays in sight, and goes on, while the details are folded. */
  readonly kept?: ReactNode
  readonly children: ReactNode
}

/** Details behind one tap. */
export function Fold({ title, open = false, kept, children }: FoldProps) {
  const [shown, setShown] = useState(open)
  return (
    <View className={styles.fold}>
      <Press
        className={styles.head ?? ''}
        label={title}
        expanded={shown}
        onPress={() => setShown((before) => !before)}
      >
        <Text className={styles.title}>{title}</Text>
        <View className={shown ? styles.turned : ''}>
          <Icon name="down" size={20} />
        </View>
      </Press>
      {kept && <View className={styles.body}>{kept}</View>}
      {shown && <View className={styles.body}>{children}</View>}
    </View>
  )
}
