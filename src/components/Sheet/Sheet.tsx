import { ScrollView, Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { shellWords } from '@/lib/copy/shell'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './Sheet.module.scss'
import { useFocusTrap } from './useFocusTrap'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** The primary action, within the thumb's reach. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

let sheets = 0

/**
 * A card that comes up over the page. In a browser it takes the focus, keeps it inside, gives it back to where it
 * was, and Esc closes it.
 */
export function Sheet({ open, title, onClose, footer, children }: SheetProps) {
  const id = useRef('')
  if (id.current === '') {
    sheets += 1
    id.current = `sheet-${sheets}`
  }
  const onKeyDown = useFocusTrap(id.current, open, onClose)
  const settled = useSettled(open)
  if (!open) return null
  return (
    <View className={styles.veil} onClick={onClose} catchMove>
      <View
        id={id.current}
        className={styles.sheet}
        onClick={(event) => event.stopPropagation()}
        {...spoken({ role: 'dialog', label: title, modal: true })}
        {...(onKeyDown ? { onKeyDown, tabIndex: -1 } : {})}
      >
        <View className={styles.head}>
          <Text className={styles.title}>{title}</Text>
          <Press label={shellWords.close} onPress={onClose} className={styles.close ?? ''}>
            <Icon name="close" />
          </Press>
        </View>
        <ScrollView scrollY className={styles.body}>
          <View className={styles.inside}>{children}</View>
        </ScrollView>
        {footer && <View className={styles.footer}>{footer}</View>}
      </View>
      {!settled && <View className={styles.guard} onClick={(event) => event.stopPropagation()} catchMove />}
    </View>
  )
}

/** The second half of a double tap must not answer a question that nobody has read. */
const DEAF_MS = 350

function useSettled(open: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    setSettled(false)
    if (!open) return
    const timer = setTimeout(() => setSettled(true), DEAF_MS)
    return () => clearTimeout(timer)
  }, [open])
  return settled
}
