import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { chatWords } from '@/lib/copy/chat'
import { Button } from '../Button/Button'
import { Icon, type IconName } from '../Icon/Icon'
import { Press } from '../Press/Press'
import styles from './Bubble.module.scss'

export type Delivery = 'waiting' | 'sent' | 'read' | 'failed'

export interface BubbleProps {
  /** Guide on the left on neutral, me on the right on primary, an expert on the left with a name, system small. */
  readonly from: 'guide' | 'me' | 'expert' | 'system'
  readonly state?: Delivery
  /** Why a failed one failed, in words. */
  readonly why?: string
  readonly onResend?: () => void | Promise<void>
  /** Name, licence type and institution of an expert. */
  readonly by?: string
  /** When, in words. */
  readonly at?: string
  /** Makes the bubble itself a control, for example to change an answer. */
  readonly onPress?: () => void
  readonly pressLabel?: string
  readonly children: ReactNode
}

const marks: Record<Delivery, IconName> = {
  waiting: 'clock',
  sent: 'check',
  read: 'doubleCheck',
  failed: 'info',
}

export function Bubble(props: BubbleProps) {
  const { from, by, at, onPress, pressLabel, children } = props
  const words = <View className={styles.words}>{asText(children)}</View>
  return (
    <View className={`${styles.line} ${styles[from]}`}>
      {by && <Text className={styles.by}>{by}</Text>}
      {onPress ? (
        <Press
          className={styles.bubble ?? ''}
          onPress={onPress}
          {...(pressLabel ? { label: pressLabel } : {})}
        >
          {words}
        </Press>
      ) : (
        <View className={styles.bubble}>{words}</View>
      )}
      {at && <Text className={styles.at}>{at}</Text>}
      {props.state && <Fate {...props} state={props.state} />}
    </View>
  )
}

function Fate({ state, why, onResend }: BubbleProps & { state: Delivery }) {
  return (
    <View className={styles.fate}>
      <Icon name={marks[state]} size={16} />
      <Text className={state === 'failed' ? styles.failed : styles.at}>
        {state === 'failed' && why ? why : chatWords.delivery[state]}
      </Text>
      {state === 'failed' && onResend && (
        <Button kind="quiet" icon="retry" onPress={onResend}>
          {chatWords.resend}
        </Button>
      )}
    </View>
  )
}

function asText(children: ReactNode): ReactNode {
  return typeof children === 'string' ? (
    <Text className={styles.text} userSelect>
      {children}
    </Text>
  ) : (
    children
  )
}
