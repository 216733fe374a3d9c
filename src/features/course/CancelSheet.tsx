import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { call } from '@/lib/call/call'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Course.module.scss'
import type { Own } from './Occasions'

const words = activityWords.sure

interface CancelSheetProps {
  readonly mine: Own
  readonly onDone: (said: 'cancelled') => Promise<void>
  readonly onClose: () => void
}

/** Asks once, and says to whom the place goes. */
export function CancelSheet({ mine, onDone, onClose }: CancelSheetProps) {
  const [held, setHeld] = useState<string | null>(null)
  const cancel = async (): Promise<void> => {
    const reply = await call('activity.cancel', { occasion: mine.occasion, ward: mine.ward })
    if (!reply.ok) return setHeld(saidRefusal(reply.error))
    await onDone('cancelled')
  }
  const footer = (
    <>
      {held && <Notice kind="warning">{held}</Notice>}
      <Button wide onPress={cancel}>
        {words.do}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      {mine.child !== null && <Text className={styles.strong}>{activityWords.forChild(mine.child)}</Text>}
      <Text className={styles.text}>{mine.state === 'in' ? words.in : words.waiting}</Text>
    </Sheet>
  )
}
