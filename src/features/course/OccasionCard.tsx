import { meetingNow, type Occasion } from '@shared/domain/activity/occasion'
import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { useNow } from '@/lib/clock/useNow'
import { activityWords as words } from '@/lib/copy/activity'
import { clockWords, momentWords } from '@/lib/timeWords/timeWords'
import { CheckIn } from './CheckIn'
import styles from './Course.module.scss'
import type { Own, Standing } from './Occasions'
import { Ticket } from './Ticket'

interface OccasionCardProps {
  readonly occasion: Occasion
  readonly standing: Standing | undefined
  readonly mine: Own | undefined
  /** The service has not answered yet. */
  readonly asking: boolean
  readonly onSignUp: () => void
  readonly onCancel: (mine: Own) => void
  readonly again: () => Promise<void>
}

/** One occasion: when and where, how many places are left or how one stands, and what can be done. */
export function OccasionCard(props: OccasionCardProps) {
  const { occasion, standing, mine, asking, onSignUp, onCancel, again } = props
  const now = useNow()
  const { startAt, meetings } = occasion
  const [first] = meetings
  const when = `${momentWords(startAt, now)}–${clockWords(first?.endAt ?? startAt)}`
  const taking = mine && mine.state !== 'left' ? mine : null
  const giveBack = taking?.state === 'waiting' ? words.leave : words.cancel
  const door = meetingNow(occasion, now)
  const room = standing ? roomOf(standing) : null
  return (
    <Card icon="calendar" title={when} note={words.days(meetings.length)}>
      {first && <Text className={styles.text}>{words.place(first.place)}</Text>}
      {taking && <Text className={styles.strong}>{words.states[taking.state]}</Text>}
      {taking?.position != null && <Text className={styles.text}>{words.position(taking.position)}</Text>}
      {taking?.ticket && <Ticket ticket={taking.ticket} />}
      {taking?.state === 'in' && door && !taking.visits.includes(door.on) && (
        <CheckIn occasion={occasion.id} again={again} />
      )}
      {door && taking?.visits.includes(door.on) && <Notice kind="done">{words.isThere}</Notice>}
      {taking && startAt > now && (
        <Button kind="quiet" label={`${giveBack}：${when}`} onPress={() => onCancel(taking)}>
          {giveBack}
        </Button>
      )}
      {!taking && (
        <Text className={styles.small}>
          {startAt <= now ? words.begun : (room?.text ?? (asking ? words.loading : words.unknown))}
        </Text>
      )}
      {!taking && startAt > now && (room === null || room.does) && (
        <Button
          kind="primary"
          wide
          disabled={asking}
          label={`${words[room?.does ?? 'signUp']}：${when}`}
          onPress={onSignUp}
        >
          {words[room?.does ?? 'signUp']}
        </Button>
      )}
    </Card>
  )
}

/** What is said of the places that are left, and what can be done about them. */
function roomOf({ closed, left, capacity, waiting, waitingLeft }: Standing): {
  readonly text: string
  readonly does: 'signUp' | 'wait' | null
} {
  if (closed) return { text: words.closed, does: null }
  if (left > 0 && waiting === 0) return { text: words.left(left, capacity), does: 'signUp' }
  return waitingLeft > 0 ? { text: words.onlyList(waiting), does: 'wait' } : { text: words.full, does: null }
}
