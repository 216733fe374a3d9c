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
  /** One's own, or one for each child. */
  readonly mine: readonly Own[]
  readonly scanned: string | null
  /** The service has not answered yet. */
  readonly asking: boolean
  readonly onSignUp: () => void
  readonly onCancel: (mine: Own) => void
  readonly again: () => Promise<void>
}

/** One occasion: when and where, how many places are left or how one stands, and what can be done. */
export function OccasionCard(props: OccasionCardProps) {
  const { occasion, standing, mine, scanned, asking, onSignUp, onCancel, again } = props
  const now = useNow()
  const { startAt, meetings, guardianVersion } = occasion
  const [first] = meetings
  const when = `${momentWords(startAt, now)}–${clockWords(first?.endAt ?? startAt)}`
  const taking = mine.filter(({ state }) => state !== 'left')
  const room = standing ? roomOf(standing) : null
  const more = taking.length === 0 ? null : words.another
  const signUp = words[room?.does ?? 'signUp']
  return (
    <Card icon="calendar" title={when} note={words.days(meetings.length)}>
      {first && <Text className={styles.text}>{words.place(first.place)}</Text>}
      {taking.map((one) => (
        <Taking
          key={one.ward ?? ''}
          mine={one}
          occasion={occasion}
          when={when}
          scanned={scanned}
          onCancel={onCancel}
          again={again}
        />
      ))}
      {taking.length === 0 && (
        <Text className={styles.small}>
          {startAt <= now ? words.begun : (room?.text ?? (asking ? words.loading : words.unknown))}
        </Text>
      )}
      {(taking.length === 0 || guardianVersion !== null) && startAt > now && (room === null || room.does) && (
        <Button
          kind={more ? 'plain' : 'primary'}
          wide
          disabled={asking}
          label={`${more ?? signUp}：${when}`}
          onPress={onSignUp}
        >
          {more ?? signUp}
        </Button>
      )}
    </Card>
  )
}

interface TakingProps extends Pick<OccasionCardProps, 'occasion' | 'scanned' | 'onCancel' | 'again'> {
  readonly mine: Own
  readonly when: string
}

/** How somebody stands who takes part or waits, and what they can do. */
function Taking({ mine, occasion, when, scanned, onCancel, again }: TakingProps) {
  const now = useNow()
  const door = meetingNow(occasion, now)
  const giveBack = mine.state === 'waiting' ? words.leave : words.cancel
  const whose = mine.child === null ? when : `${words.forChild(mine.child)}，${when}`
  return (
    <>
      {mine.child !== null && <Text className={styles.strong}>{words.forChild(mine.child)}</Text>}
      <Text className={styles.strong}>{words.states[mine.state]}</Text>
      {mine.position !== null && <Text className={styles.text}>{words.position(mine.position)}</Text>}
      {mine.ticket && <Ticket ticket={mine.ticket} />}
      {mine.state === 'in' && door && !mine.visits.includes(door.on) && (
        <CheckIn mine={mine} scanned={scanned} again={again} />
      )}
      {door && mine.visits.includes(door.on) && <Notice kind="done">{words.isThere}</Notice>}
      {occasion.startAt > now && (
        <Button kind="quiet" label={`${giveBack}：${whose}`} onPress={() => onCancel(mine)}>
          {giveBack}
        </Button>
      )}
    </>
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
