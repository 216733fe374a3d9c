import { isAhead, isOpen } from '@shared/domain/booking/appointment'
import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import type { Visit } from '../need'
import { CancelSheet } from './CancelSheet'
import { OptionsSheet } from './OptionsSheet'
import { VisitCard } from './VisitCard'
import { WaitLine } from './WaitLine'

const words = bookingWords.own

/** What was just done on the page before. */
export type Said =
  | 'requested'
  | 'confirmed'
  | 'moved'
  | 'cancelled'
  | 'left'
  | 'thanks'
  | 'answered'
  | 'tooLate'
const saidWords: Record<Said, string> = {
  requested: words.requested,
  confirmed: words.booked,
  moved: words.moved,
  cancelled: words.cancelled,
  left: words.left,
  thanks: words.thanks,
  answered: words.referral.answered,
  tooLate: words.tooLate,
}

interface OwnScreenProps {
  readonly said: Said | null
  /** The appointment that is to be cancelled; the question stands there at once. */
  readonly cancel: string | null
}

/** Everything that a person has booked, and what can be done about it. */
export function OwnScreen({ said: before, cancel }: OwnScreenProps) {
  const { last, error, ask } = useAsk('booking.own', {})
  const [said, setSaid] = useState<Said | null>(before)
  const [cancelling, setCancelling] = useState<Visit | null>(null)
  const [wanted, setWanted] = useState(cancel)
  const [choosing, setChoosing] = useState<Visit | null>(null)
  const now = useNow()
  useLive(ask)
  const done = async (what: Said): Promise<void> => {
    setCancelling(null)
    setChoosing(null)
    setSaid(what)
    await ask()
  }
  const visits = last?.data.visits ?? []
  useEffect(() => {
    if (wanted === null || !last) return
    setWanted(null)
    const found = last.data.visits.find(({ id }) => id === wanted)
    if (found && isAhead(found)) setCancelling(found)
    else setSaid('tooLate')
  }, [wanted, last])
  const waits = last?.data.waits ?? []
  const list = (heading: string, shown: readonly Visit[]) =>
    shown.length > 0 && (
      <>
        <Text className={styles.section} {...spoken({ role: 'heading' })}>
          {heading}
        </Text>
        {shown.map((visit) => (
          <VisitCard
            key={visit.id}
            visit={visit}
            onCancel={() => setCancelling(visit)}
            onChoose={() => setChoosing(visit)}
            onDone={done}
          />
        ))}
      </>
    )
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="primary" wide icon="plus" onPress={() => go('packages/booking/find/index')}>
          {words.book}
        </Button>
      }
    >
      {said && <Notice kind={said === 'tooLate' ? 'warning' : 'done'}>{saidWords[said]}</Notice>}
      {!last && !error && <Skeleton lines={4} label={words.loading} />}
      {!last && error && <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />}
      {last && error && (
        <Notice kind={error === 'OFFLINE' ? 'offline' : 'warning'}>
          {error === 'OFFLINE' ? words.offlineKept(agoWords(last.at, now)) : words.failed}
        </Notice>
      )}
      {last && visits.length + waits.length === 0 && <Empty text={words.empty} />}
      {waits.length > 0 && (
        <Text className={styles.section} {...spoken({ role: 'heading' })}>
          {words.waits}
        </Text>
      )}
      {waits.map((wait) => (
        <WaitLine key={wait.id} wait={wait} onDone={done} />
      ))}
      {list(words.ahead, visits.filter(isOpen))}
      {list(
        words.over,
        visits.filter((visit) => !isOpen(visit)),
      )}
      {cancelling && (
        <CancelSheet
          visit={cancelling}
          onDone={() => done('cancelled')}
          onClose={() => setCancelling(null)}
        />
      )}
      {choosing && (
        <OptionsSheet visit={choosing} onDone={() => done('moved')} onClose={() => setChoosing(null)} />
      )}
    </Page>
  )
}
