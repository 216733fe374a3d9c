import type { Output } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { expertLine } from '@/lib/copy/expert'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { clockWords, momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'

const words = bookingWords.own

interface WaitLineProps {
  readonly wait: Output<'booking.own'>['waits'][number]
  readonly onDone: (said: 'confirmed' | 'requested' | 'left') => Promise<void>
}

/** A place in a waiting list, and the time that is kept for the person. */
export function WaitLine({ wait, onDone }: WaitLineProps) {
  const { id, offer, expert, untilOn } = wait
  const now = useNow()
  const key = useRef(newKey())
  const [error, setError] = useState<CallError | null>(null)
  const take = async (): Promise<void> => {
    const reply = await call('booking.accept', { id }, { key: await key.current })
    if (!reply.ok) return setError(reply.error)
    await onDone(reply.data.visit.state === 'requested' ? 'requested' : 'confirmed')
  }
  const leave = async (): Promise<void> => {
    const reply = await call('booking.leave', { id })
    if (!reply.ok) return setError(reply.error)
    await onDone('left')
  }
  return (
    <Card
      icon="clock"
      tone={offer ? 'primary' : 'plain'}
      title={
        offer ? words.offer(momentWords(offer.startAt, now), clockWords(offer.until)) : words.untilOn(untilOn)
      }
    >
      {expert && <Text className={styles.words}>{expertLine(expert)}</Text>}
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <View className={styles.actions}>
        {offer && <Button onPress={take}>{words.take}</Button>}
        <Button kind="quiet" onPress={leave}>
          {words.leave}
        </Button>
      </View>
    </Card>
  )
}
