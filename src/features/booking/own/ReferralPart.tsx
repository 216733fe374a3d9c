import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { type CallError, call } from '@/lib/call/call'
import { bookingWords } from '@/lib/copy/booking'
import { expertLine } from '@/lib/copy/expert'
import { saidRefusal } from '@/lib/copy/refusals'
import { go } from '@/lib/navigation/navigation'
import styles from '../Booking.module.scss'
import { changeNeed, type Visit } from '../need'

const words = bookingWords.own.referral

type Referral = NonNullable<Visit['referral']>

interface ReferralPartProps {
  readonly visit: Visit
  readonly referral: Referral
  readonly onDone: (said: 'answered') => Promise<void>
}

/** Where the expert suggests to go on, and why; a tap answers, and the yes leads there. */
export function ReferralPart({ visit: { id }, referral, onDone }: ReferralPartProps) {
  const [error, setError] = useState<CallError | null>(null)
  const { place, service, expert, why, state, offeredAt } = referral
  const name = place?.name ?? service?.name ?? ''
  const answer = async (accept: boolean): Promise<void> => {
    const reply = await call('booking.answerReferral', { id, offeredAt, accept })
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    await onDone('answered')
    // Where it leads is what the service says now: the place may have gone since it was seen.
    const { referral: now } = reply.data.visit
    if (accept && now) await lead(now)
  }
  return (
    <>
      <Text className={styles.section} {...spoken({ role: 'heading' })}>
        {words.title(name)}
      </Text>
      {expert && <Text className={styles.words}>{expertLine(expert)}</Text>}
      <Text className={styles.words}>{why}</Text>
      {state === 'offered' && <Text className={styles.quiet}>{words.nothing}</Text>}
      {state !== 'offered' && <Text className={styles.quiet}>{words[state]}</Text>}
      {!place && !service && <Notice kind="info">{words.gone}</Notice>}
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <View className={styles.actions}>
        {state !== 'accepted' && (place || service) && (
          <Button label={`${words.accept}：${name}`} onPress={() => answer(true)}>
            {words.accept}
          </Button>
        )}
        {state === 'accepted' && (place || service) && (
          <Button onPress={() => lead(referral)}>{place ? words.place : words.book}</Button>
        )}
        {state !== 'declined' && (
          <Button
            kind="quiet"
            label={name === '' ? words.decline : `${words.decline}：${name}`}
            onPress={() => answer(false)}
          >
            {words.decline}
          </Button>
        )}
      </View>
    </>
  )
}

/** To the entry with its number and its way, or to what can be booked. */
async function lead({ place, service, expert }: Referral): Promise<void> {
  if (place) return go('packages/help/place/index', { id: place.id })
  if (!service) return
  const [way] = service.ways
  changeNeed({ service: service.id, ...(way ? { way } : {}) })
  if (expert) return go('packages/booking/week/index', { expert: expert.ref, service: service.id })
  return go('packages/booking/find/index')
}
