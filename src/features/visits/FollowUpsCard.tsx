import type { Output } from '@shared/contracts'
import { startOfDay } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { visitsWords } from '@/lib/copy/visits'
import { dayWords, momentWords } from '@/lib/timeWords/timeWords'
import type { Change } from './useChange'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.followUps

interface FollowUpsCardProps {
  readonly followUps: Output<'staff.booking.list'>['followUps']
  readonly change: Change
  readonly onNote: (visit: DeskVisit) => void
}

/** Whom the expert wanted to be in touch with again by today; nothing while there is nobody. */
export function FollowUpsCard({ followUps, change, onNote }: FollowUpsCardProps) {
  const now = useNow()
  if (followUps.length === 0) return null
  return (
    <Card icon="calendar" title={words.title}>
      <Text className={styles.quiet}>{words.lead}</Text>
      {followUps.map(({ visit, followUpOn }) => {
        const talk = words.talk(momentWords(visit.startAt, now), bookingWords.ways[visit.way])
        return (
          <View key={visit.id} className={styles.visit}>
            <Text
              className={styles.words}
            >{`${talk} · ${words.on(dayWords(startOfDay(followUpOn), now))}`}</Text>
            {visit.caller && (
              <Text className={styles.quiet}>
                {visitsWords.caller(visit.caller.name, visit.caller.phone)}
              </Text>
            )}
            <View className={styles.actions}>
              <Button
                label={`${words.done}：${talk}`}
                onPress={async () =>
                  void (await change('staff.booking.note', { id: visit.id, ...nothing, followedUp: true }))
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

/** That it is done says nothing of what was talked about; that goes into a note. */
const nothing = { happened: '', agreed: '', next: '', followUpOn: null, referTo: '' }
