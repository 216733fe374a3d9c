import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { agoWords, momentWords } from '@/lib/timeWords/timeWords'
import styles from './Course.module.scss'
import { courseOf } from './courses'
import type { Own } from './Occasions'
import { Ticket } from './Ticket'

const words = activityWords.mine

/** Everything that a person has signed up for; what can be done about it stands on the page of the activity. */
export function MineScreen() {
  const { last, error, ask } = useAsk('activity.own', {})
  const now = useNow()
  useLive(ask)
  const entries = last?.data.entries ?? []
  const isAhead = ({ endAt, state }: Own): boolean => endAt > now && state !== 'left'
  const list = (heading: string, shown: readonly Own[]) =>
    shown.length > 0 && (
      <>
        <Text className={styles.strong} {...spoken({ role: 'heading' })}>
          {heading}
        </Text>
        {shown.map((mine) => (
          <Line key={`${mine.occasion} ${mine.ward}`} mine={mine} />
        ))}
      </>
    )
  return (
    <Page title={words.title}>
      {!last && !error && <Skeleton lines={4} label={words.loading} />}
      {!last && error && <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />}
      {last && error && (
        <Notice kind={error === 'OFFLINE' ? 'offline' : 'warning'}>
          {error === 'OFFLINE' ? words.stale(agoWords(last.at, now)) : words.failed}
        </Notice>
      )}
      {last && entries.length === 0 && (
        <Empty
          text={words.empty}
          action={{ text: words.all, onPress: () => go('packages/read/courses/index') }}
        />
      )}
      {list(words.ahead, entries.filter(isAhead).reverse())}
      {list(
        words.over,
        entries.filter((mine) => !isAhead(mine)),
      )}
    </Page>
  )
}

function Line({ mine }: { readonly mine: Own }) {
  const now = useNow()
  const { course, startAt, endAt, state, child, position, ticket, visits } = mine
  const over = endAt <= now
  const how = over && state === 'waiting' ? words.missed : activityWords.states[state]
  return (
    <Card
      title={courseOf(course)?.title ?? words.gone}
      note={[
        ...(child === null ? [] : [activityWords.forChild(child)]),
        momentWords(startAt, now),
        how,
        ...(visits.length > 0 ? [activityWords.was(visits.length)] : []),
      ].join(' · ')}
      onPress={() => go('packages/read/course/index', { id: course })}
    >
      {!over && position !== null && <Text className={styles.text}>{activityWords.position(position)}</Text>}
      {!over && ticket && <Ticket ticket={ticket} />}
    </Card>
  )
}
