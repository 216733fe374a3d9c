import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { Failed, Skeleton } from '@/components/States/States'
import { type CallError, call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import type { Visit } from '../need'

const words = bookingWords.own

interface OptionsSheetProps {
  readonly visit: Visit
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** The same time with another expert, or a later one with the same: one tap, and nobody chooses for them. */
export function OptionsSheet({ visit, onDone, onClose }: OptionsSheetProps) {
  const now = useNow()
  const { last, error, ask } = useAsk('booking.options', { id: visit.id })
  const [refused, setRefused] = useState<CallError | null>(null)
  const choose = async (expert: string, startAt: number): Promise<void> => {
    const reply = await call('booking.move', { id: visit.id, expert, startAt })
    if (reply.ok) return onDone()
    setRefused(reply.error)
    await ask()
  }
  const options = last?.data
  const own = visit.expert?.ref
  return (
    <Sheet open title={words.optionsTitle} onClose={onClose}>
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      {!options && !error && <Skeleton lines={3} />}
      {!options && error && <Failed text={saidRefusal(error)} onRetry={ask} />}
      {options?.sameTime.map(({ ref, name }) => (
        <Button key={ref} wide onPress={() => choose(ref, visit.startAt)}>
          {words.sameTime(name)}
        </Button>
      ))}
      {own &&
        options?.later.map(({ startAt }) => (
          <Button key={startAt} wide onPress={() => choose(own, startAt)}>
            {words.later(momentWords(startAt, now))}
          </Button>
        ))}
      {options && options.sameTime.length + options.later.length === 0 && (
        <Text className={styles.words}>{words.noOptions}</Text>
      )}
    </Sheet>
  )
}
