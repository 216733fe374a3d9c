import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { momentWords } from '@/lib/timeWords/timeWords'
import { courseOf } from '../courses'
import { Door } from './Door'

const words = activityWords.desk

/** What is held today and later; one of them at a time, with its code and who has come. */
export function AttendanceScreen() {
  const now = useNow()
  const [chosen, setChosen] = useState<string | null>(null)
  const { last, error, ask } = useAsk('staff.activity.list', {})
  useLive(ask)
  const occasions = last?.data.occasions
  const one = occasions?.find(({ id }) => id === chosen)
  const titleOf = (course: string): string => courseOf(course)?.title ?? activityWords.mine.gone
  return (
    <Page title={words.title}>
      {!last && !error && <Skeleton lines={4} label={words.loading} />}
      {!last && error && <Failed text={saidRefusal(error)} onRetry={ask} />}
      {occasions?.length === 0 && <Empty text={words.none} />}
      {one && (
        <Door key={one.id} occasion={one.id} title={titleOf(one.course)} onBack={() => setChosen(null)} />
      )}
      {!one &&
        occasions?.map(({ id, course, startAt, signedUp, capacity, waiting }) => (
          <Card
            key={id}
            title={titleOf(course)}
            note={`${momentWords(startAt, now)} · ${words.counts(signedUp, capacity, waiting)}`}
            onPress={() => setChosen(id)}
          />
        ))}
    </Page>
  )
}
