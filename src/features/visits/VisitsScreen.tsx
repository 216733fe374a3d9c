import type { Output } from '@shared/contracts'
import { addDays } from '@shared/kit/time'
import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords as words } from '@/lib/copy/visits'
import { useLive } from '@/lib/live/useLive'
import { agoWords, dateOn } from '@/lib/timeWords/timeWords'
import { useWide } from '@/lib/width/useWide'
import { CheckInCard } from './CheckInCard'
import { DayOfVisits } from './DayOfVisits'
import { DeclineSheet } from './DeclineSheet'
import { FeedCard } from './FeedCard'
import { IllCard } from './IllCard'
import { NoteSheet } from './NoteSheet'
import { RecontactsCard } from './RecontactsCard'
import { ReferSheet } from './ReferSheet'
import { ScheduleCard } from './ScheduleCard'
import { useChange } from './useChange'
import { VisitRow } from './VisitRow'
import styles from './Visits.module.scss'

export type DeskVisit = Output<'staff.booking.list'>['visits'][number]
const spans = { week: 7, day: 1 } as const
type Span = keyof typeof spans

/** An expert's week or one day of it: who comes and when, what is still free, and the times that are given. */
export function VisitsScreen({ top }: { readonly top?: ReactNode }) {
  const wide = useWide()
  const now = useNow()
  const [from, setFrom] = useState(() => dateOn(nowAt()))
  const [span, setSpan] = useState<Span>('week')
  const days = spans[span]
  const list = useAsk('staff.booking.list', { from, days })
  const schedule = useAsk('staff.booking.schedule', {})
  const [noting, setNoting] = useState<DeskVisit | null>(null)
  const [referring, setReferring] = useState<DeskVisit | null>(null)
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
      <FeedCard />
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
      {last && <RecontactsCard recontacts={last.data.recontacts} change={change} onNote={setNoting} />}
      <Choice
        label={words.view.label}
        options={[
          { id: 'week' as Span, text: words.view.week },
          { id: 'day', text: words.view.day },
        ]}
        chosen={span}
        onChoose={setSpan}
      />
      <View className={styles.actions}>
        <Button kind="quiet" onPress={() => setFrom(addDays(from, -days))}>
          {span === 'day' ? words.dayBefore : words.earlier}
        </Button>
        {from !== dateOn(now) && (
          <Button kind="quiet" onPress={() => setFrom(dateOn(now))}>
            {words.today}
          </Button>
        )}
        <Button kind="quiet" onPress={() => setFrom(addDays(from, days))}>
          {span === 'day' ? words.dayAfter : words.later}
        </Button>
      </View>
      {!last && !error && <Skeleton lines={5} label={words.loading} />}
      {!last && error && <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={askList} />}
      {last &&
        Array.from({ length: days }, (_, day) => addDays(from, day)).map((on) => (
          <DayOfVisits
            key={on}
            on={on}
            list={last.data}
            whole={span === 'day'}
            row={(visit) => (
              <VisitRow
                key={visit.id}
                visit={visit}
                change={change}
                onNote={() => setNoting(visit)}
                onDecline={() => setDeclining(visit)}
                onRefer={() => setReferring(visit)}
              />
            )}
          />
        ))}
      {!wide && side}
      {noting && <NoteSheet visit={noting} again={askList} onClose={() => setNoting(null)} />}
      {referring && <ReferSheet visit={referring} onClose={() => setReferring(null)} />}
      {declining && <DeclineSheet visit={declining} change={change} onClose={() => setDeclining(null)} />}
    </Page>
  )
}
