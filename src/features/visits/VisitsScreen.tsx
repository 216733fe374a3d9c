import type { Output } from '@shared/contracts'
import { addDays, startOfDay } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords as words } from '@/lib/copy/visits'
import { useLive } from '@/lib/live/useLive'
import { agoWords, dateOn, dayWords } from '@/lib/timeWords/timeWords'
import { useWide } from '@/lib/width/useWide'
import { CheckInCard } from './CheckInCard'
import { DeclineSheet } from './DeclineSheet'
import { IllCard } from './IllCard'
import { NoteSheet } from './NoteSheet'
import { ScheduleCard } from './ScheduleCard'
import { useChange } from './useChange'
import { VisitRow } from './VisitRow'
import styles from './Visits.module.scss'

export type DeskVisit = Output<'staff.booking.list'>['visits'][number]
const WEEK = 7

/** An expert's week: who comes and when, what is still free, and the times that are given. */
export function VisitsScreen({ top }: { readonly top?: ReactNode }) {
  const wide = useWide()
  const now = useNow()
  const [from, setFrom] = useState(() => dateOn(nowAt()))
  const list = useAsk('staff.booking.list', { from, days: WEEK })
  const schedule = useAsk('staff.booking.schedule', {})
  const [noting, setNoting] = useState<DeskVisit | null>(null)
  const [declining, setDeclining] = useState<DeskVisit | null>(null)
  const askList = list.ask
  const askSchedule = schedule.ask
  const again = useCallback(async () => {
    await Promise.all([askList(), askSchedule()])
  }, [askList, askSchedule])
  const { change, refused } = useChange(again)
  useLive(askList)
  const side = (
    <>
      <CheckInCard again={again} />
      <IllCard again={again} />
      <ScheduleCard schedule={schedule} again={again} />
    </>
  )
  const { last, error } = list
  return (
    <Page title={words.title} side={wide && side}>
      {top}
      {refused && <Notice kind="warning">{saidRefusal(refused.error)}</Notice>}
      {last && error && (
        <Notice kind={error === 'OFFLINE' ? 'offline' : 'warning'}>
          {error === 'OFFLINE' ? words.offlineKept(agoWords(last.at, now)) : words.failed}
        </Notice>
      )}
      <View className={styles.actions}>
        <Button kind="quiet" onPress={() => setFrom(addDays(from, -WEEK))}>
          {words.earlier}
        </Button>
        <Button kind="quiet" onPress={() => setFrom(addDays(from, WEEK))}>
          {words.later}
        </Button>
      </View>
      {!last && !error && <Skeleton lines={5} label={words.loading} />}
      {!last && error && <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={askList} />}
      {last &&
        Array.from({ length: WEEK }, (_, day) => addDays(from, day)).map((on) => (
          <DayOfVisits
            key={on}
            on={on}
            list={last.data}
            row={(visit) => (
              <VisitRow
                key={visit.id}
                visit={visit}
                change={change}
                onNote={() => setNoting(visit)}
                onDecline={() => setDeclining(visit)}
              />
            )}
          />
        ))}
      {!wide && side}
      {noting && <NoteSheet visit={noting} onClose={() => setNoting(null)} />}
      {declining && <DeclineSheet visit={declining} change={change} onClose={() => setDeclining(null)} />}
    </Page>
  )
}

interface DayOfVisitsProps {
  readonly on: string
  readonly list: Output<'staff.booking.list'>
  readonly row: (visit: DeskVisit) => ReactNode
}

function DayOfVisits({ on, list, row }: DayOfVisitsProps) {
  const now = useNow()
  const visits = list.visits.filter(({ startAt, state }) => dateOn(startAt) === on && state !== 'cancelled')
  const free = list.slots.filter(({ startAt, left }) => dateOn(startAt) === on && left > 0 && startAt > now)
  const weekday = words.week.weekdays[new Date(startOfDay(on) + 8 * 3_600_000).getUTCDay()] ?? ''
  return (
    <Card title={`${weekday} ${dayWords(startOfDay(on), now)}`}>
      {visits.length === 0 && <Text className={styles.quiet}>{words.noneToday}</Text>}
      {visits.map(row)}
      {free.length > 0 && <Text className={styles.quiet}>{words.free(free.length)}</Text>}
    </Card>
  )
}
