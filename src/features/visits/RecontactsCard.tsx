import type { Output } from '@shared/contracts'
import { startOfDay } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { visitsWords } from '@/lib/copy/visits'
import { dayWords, momentWords } from '@/lib/timeWords/timeWords'
import { doneWith } from './doneWith'
import type { Change } from './useChange'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.recontacts

interface RecontactsCardProps {
  readonly recontacts: Output<'staff.booking.list'>['recontacts']
  readonly change: Change
  readonly onNote: (visit: DeskVisit) => void
}

/** Whom the expert wanted to be in touch with again by today; nothing while there is nobody. */
export function RecontactsCard({ recontacts, change, onNote }: RecontactsCardProps) {
  const now = useNow()
  if (recontacts.length === 0) return null
  return (
    <Card icon="calendar" title={words.title}>
      <Text className={styles.quiet}>{words.lead}</Text>
      {recontacts.map(({ visit, recontactOn }) => {
        const talk = words.talk(momentWords(visit.startAt, now), bookingWords.ways[visit.way])
        return (
          <View key={visit.id} className={styles.visit}>
            <Text
              className={styles.words}
            >{`${talk} · ${words.on(dayWords(startOfDay(recontactOn), now))}`}</Text>
            <View className={styles.actions}>
              <Button
                label={`${words.done}：${talk}`}
                onPress={async () =>
                  void (await change('staff.booking.note', doneWith(visit.id, recontactOn)))
                }
              >
                {words.done}
              </Button>
              <Button kind="quiet" label={`${visitsWords.note}：${talk}`} onPress={() => onNote(visit)}>
                {visitsWords.note}
              </Button>
            </View>
          </View>
        )
      })}
    </Card>
  )
}
