import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import type { Visit } from '../need'
import { useServices } from '../useServices'

const words = bookingWords.own
const rulesWords = bookingWords.confirm
const reasons = ['noTime', 'better', 'changedMind', 'other'] as const

interface CancelSheetProps {
  readonly visit: Visit
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** Asks once, and names what goes. */
export function CancelSheet({ visit, onDone, onClose }: CancelSheetProps) {
  const now = useNow()
  const rules = useServices().last?.data.rules
  const [reason, setReason] = useState<(typeof reasons)[number]>('noTime')
  const [error, setError] = useState<CallError | null>(null)
  const cancel = async (): Promise<void> => {
    const reply = await call('booking.cancel', { id: visit.id, reason })
    if (!reply.ok) return setError(reply.error)
    await onDone()
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button wide onPress={cancel}>
        {words.cancelDo}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.sureTitle} onClose={onClose} footer={footer}>
      <Text className={styles.words}>{words.sure(momentWords(visit.startAt, now))}</Text>
      {rules && (
        <>
          <Text className={styles.quiet}>{rulesWords.cancellations(rules.cancellationsAMonth)}</Text>
          <Text className={styles.quiet}>{rulesWords.move(rules.moveUntilMinutes / 60)}</Text>
        </>
      )}
      <Text className={styles.quiet}>{words.reason}</Text>
      <Choice
        label={words.reason}
        options={reasons.map((id) => ({ id, text: words.reasons[id] }))}
        chosen={reason}
        onChoose={setReason}
      />
    </Sheet>
  )
}
