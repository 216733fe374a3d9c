import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { expertLine } from '@/lib/copy/expert'
import { topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import { useNeed } from '../need'
import { useServices } from '../useServices'
import { ConfirmSheet } from '../week/ConfirmSheet'
import { NeedForm } from './NeedForm'

const words = bookingWords.find

/** From a need to whom one can talk to: what, for whom and how in one step, then everybody with their next free times. */
export function FindScreen() {
  const services = useServices()
  const known = services.last?.data
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="quiet" wide onPress={() => go('packages/booking/own/index')}>
          {words.mine}
        </Button>
      }
    >
      <Text className={styles.words}>{words.lead}</Text>
      {known ? (
        <>
          <NeedForm services={known.services} />
          <Experts />
        </>
      ) : services.error ? (
        <Failed text={words.failed} onRetry={services.ask} />
      ) : (
        <Skeleton lines={5} label={words.loading} />
      )}
    </Page>
  )
}

function Experts() {
  const { service, topic } = useNeed()
  const { last, error, ask } = useAsk('booking.experts', { service, topic })
  const [anybody, setAnybody] = useState(false)
  const now = useNow()
  if (last === null)
    return error ? <Failed text={words.failed} onRetry={ask} /> : <Skeleton lines={4} label={words.loading} />
  const { experts } = last.data
  if (experts.length === 0)
    return (
      <Empty
        text={words.empty}
        action={{ text: words.letter, onPress: () => go('packages/letters/compose/index') }}
      />
    )
  return (
    <>
      <Text className={styles.section} {...spoken({ role: 'heading' })}>
        {words.experts}
      </Text>
      {experts.some(({ next }) => next.length > 0) && (
        <Card
          icon="clock"
          tone="primary"
          title={words.anybody}
          note={words.anybodyNote}
          onPress={() => setAnybody(true)}
        />
      )}
      {experts.map(({ next, ...expert }) => (
        <Card
          key={expert.ref}
          icon="user"
          title={expertLine(expert)}
          note={bookingWords.may[expert.licence]}
          onPress={() => go('packages/booking/week/index', { expert: expert.ref, service })}
        >
          <Text className={styles.quiet}>
            {`${expert.specialties.map((one) => topicWords[one]).join('、')} · ${words.checked(expert.checkedOn)}`}
          </Text>
          <Text className={styles.words}>
            {next.length > 0
              ? words.next(next.map(({ startAt }) => momentWords(startAt, now)).join('、'))
              : words.full}
          </Text>
        </Card>
      ))}
      {anybody && <ConfirmSheet seat={null} onClose={() => setAnybody(false)} />}
    </>
  )
}
