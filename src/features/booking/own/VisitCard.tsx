import { isAhead, takesCard } from '@shared/domain/booking/appointment'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { expertLine } from '@/lib/copy/expert'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitCardWords as cardWords } from '@/lib/copy/visitCard'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import { changeNeed, type Visit } from '../need'
import { CalendarLine } from './CalendarLine'
import { ReferralPart } from './ReferralPart'

const words = bookingWords.own

interface VisitCardProps {
  readonly visit: Visit
  readonly onCancel: () => void
  readonly onChoose: () => void
  readonly onDone: (said: 'thanks' | 'answered') => Promise<void>
}

const stateOf = ({ state, cancelReason }: Visit): string =>
  cancelReason === 'expertAway' || cancelReason === 'notConfirmed'
    ? words.why[cancelReason]
    : words.states[state]

/** One appointment: when, with whom, how it stands, and what can be done. Never what it is about. */
export function VisitCard({ visit, onCancel, onChoose, onDone }: VisitCardProps) {
  const now = useNow()
  const { startAt, expert, code, asksChoice, mayMove, state, service } = visit
  const when = momentWords(startAt, now)
  const mayChange = code !== null && isAhead(visit)
  const stands = mayChange && !asksChoice && state !== 'requested'
  const toWeek = (move: string | null): Promise<void> =>
    go('packages/booking/week/index', {
      expert: expert?.ref ?? '',
      service,
      ...(move === null ? {} : { move }),
    })
  const again = (): Promise<void> => {
    // As it was held before: what was chosen for something else does not count here.
    changeNeed({ service, way: visit.way })
    return toWeek(null)
  }
  return (
    <Card icon="calendar" title={when} note={`${stateOf(visit)} · ${bookingWords.ways[visit.way]}`}>
      {expert && <Text className={styles.words}>{expertLine(expert)}</Text>}
      {asksChoice && (
        <Notice kind="warning" action={{ text: words.options, onPress: onChoose }}>
          {words.asks}
        </Notice>
      )}
      {stands && visit.way === 'inPerson' && (
        <View {...spoken({ role: 'img', label: words.codeLabel(code) })}>
          <Text className={styles.quiet}>{words.code}</Text>
          <Text className={styles.code}>{code}</Text>
          <Text className={styles.quiet}>{words.codeNote}</Text>
        </View>
      )}
      {stands && <CalendarLine visit={visit} when={when} />}
      <CardEntry visit={visit} when={when} now={now} />
      {mayChange && (
        <View className={styles.actions}>
          {mayMove && expert && (
            <Button label={`${words.move}：${when}`} onPress={() => toWeek(visit.id)}>
              {words.move}
            </Button>
          )}
          <Button kind="quiet" label={`${words.cancel}：${when}`} onPress={onCancel}>
            {words.cancel}
          </Button>
        </View>
      )}
      {visit.referral && <ReferralPart visit={visit} referral={visit.referral} onDone={onDone} />}
      {state === 'done' && <Afterwards visit={visit} onDone={onDone} onAgain={again} />}
    </Card>
  )
}

/** To the pre-visit card: to write it, or to look at what was written. */
function CardEntry({
  visit,
  when,
  now,
}: {
  readonly visit: Visit
  readonly when: string
  readonly now: number
}) {
  const open = takesCard(visit, now)
  if (!open && !visit.cardAt) return null
  const text = open ? (visit.cardAt ? cardWords.look : cardWords.write) : cardWords.read
  return (
    <Button
      kind="quiet"
      label={`${text}：${when}`}
      onPress={() => go('packages/booking/card/index', { id: visit.id })}
    >
      {text}
    </Button>
  )
}

/** One question, and the next time. */
function Afterwards({
  visit: { id, helpful, expert },
  onDone,
  onAgain,
}: {
  readonly visit: Visit
  readonly onDone: VisitCardProps['onDone']
  readonly onAgain: () => Promise<void>
}) {
  const [error, setError] = useState<string | null>(null)
  const say = async (answer: boolean): Promise<void> => {
    const reply = await call('booking.rate', { id, helpful: answer })
    if (!reply.ok) return setError(saidRefusal(reply.error))
    await onDone('thanks')
  }
  return (
    <>
      {helpful === null && (
        <>
          <Text className={styles.words}>{words.helpful}</Text>
          {error && <Notice kind="warning">{error}</Notice>}
          <View className={styles.actions}>
            <Button onPress={() => say(true)}>{words.yes}</Button>
            <Button onPress={() => say(false)}>{words.no}</Button>
          </View>
        </>
      )}
      {expert && (
        <Button kind="quiet" onPress={onAgain}>
          {words.again}
        </Button>
      )}
    </>
  )
}
