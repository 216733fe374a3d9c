import { isAhead } from '@shared/domain/booking/appointment'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { topicWords } from '@/lib/copy/topics'
import { visitCardWords } from '@/lib/copy/visitCard'
import { visitsWords as words } from '@/lib/copy/visits'
import { clockWords } from '@/lib/timeWords/timeWords'
import type { Change } from './useChange'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

interface VisitRowProps {
  readonly visit: DeskVisit
  readonly change: Change
  readonly onNote: () => void
  readonly onDecline: () => void
  readonly onRefer: () => void
}

/** One appointment of one's own, with what can be done with it now. */
export function VisitRow({ visit, change, onNote, onDecline, onRefer }: VisitRowProps) {
  const now = useNow()
  const { id, startAt, endAt, state, asksChoice, way, topic, forWhom, caller, cardAt } = visit
  const when = `${clockWords(startAt)}–${clockWords(endAt)}`
  const about = [
    bookingWords.ways[way],
    words.who[forWhom],
    ...(topic ? [topicWords[topic]] : []),
    asksChoice ? words.asks : words.states[state],
    ...(cardAt ? [visitCardWords.there] : []),
  ]
  const begun = now >= startAt
  const finish = (how: 'done' | 'noShow') => async (): Promise<void> =>
    void (await change('staff.booking.finish', { id, how }))
  return (
    <View className={styles.visit}>
      <Text className={styles.words}>{`${when} · ${about.join(' · ')}`}</Text>
      {caller && <Text className={styles.quiet}>{words.caller(caller.name, caller.phone)}</Text>}
      <View className={styles.actions}>
        {state === 'requested' && !begun && (
          <Button
            label={`${words.confirm}：${when}`}
            onPress={async () => void (await change('staff.booking.confirm', { id }))}
          >
            {words.confirm}
          </Button>
        )}
        {begun && (state === 'confirmed' || state === 'reminded' || state === 'checkedIn') && (
          <Button label={`${words.done}：${when}`} onPress={finish('done')}>
            {words.done}
          </Button>
        )}
        {begun && (state === 'confirmed' || state === 'reminded') && (
          <Button kind="quiet" label={`${words.noShow}：${when}`} onPress={finish('noShow')}>
            {words.noShow}
          </Button>
        )}
        {isAhead(visit) && !begun && !asksChoice && (
          <Button kind="quiet" label={`${words.decline}：${when}`} onPress={onDecline}>
            {words.decline}
          </Button>
        )}
        {state === 'done' && caller === null && (
          <Button kind="quiet" label={`${words.refer}：${when}`} onPress={onRefer}>
            {words.refer}
          </Button>
        )}
        <Button kind="quiet" label={`${words.note}：${when}`} onPress={onNote}>
          {words.note}
        </Button>
      </View>
    </View>
  )
}
