import { addDays, weekdayOf } from '@shared/kit/time'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Failed, Skeleton } from '@/components/States/States'
import { useAllow } from '@/lib/allow/useAllow'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { dutyWords } from '@/lib/copy/duty'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { agoWords, clockWords, dateOn } from '@/lib/timeWords/timeWords'
import { useWide } from '@/lib/width/useWide'
import { DayCard } from './DayCard'
import styles from './Duty.module.scss'
import { HoursSheet } from './HoursSheet'
import { NowCard } from './NowCard'
import { type NewShift, ShiftSheet } from './ShiftSheet'
import { SureSheet } from './SureSheet'
import { SwapSheet } from './SwapSheet'
import { dayHeading, holderWords, spanWords } from './turnWords'
import { type Change, type Gap, type Roster, type RosterDay, type Turn, useRoster } from './useRoster'
import { WeekLines } from './WeekLines'

const WEEK = 7
const sheetStart = { weekday: 1, from: '08:30', to: '11:30', kind: 'service', repeat: 'weekly' } as const

/** The week's duty: who is there, whose turn it is, and everything that can be done about it. */
export function RosterScreen({ top }: { readonly top?: ReactNode }) {
  const wide = useWide()
  const clock = useNow()
  const [first, setFirst] = useState(() => dateOn(nowAt()))
  // A night that began yesterday is still a turn of now.
  const { view, refresh, change } = useRoster(addDays(first, -1), WEEK + 1)
  const allow = useAllow('duty')
  const changeOnTap: Change = (action, input) => {
    allow()
    return change(action, input)
  }
  useLive(refresh)
  const { status, last } = view
  // An answer may be newer than the last look at the clock.
  const now = Math.max(clock, last?.at ?? 0)
  if (last === null)
    return (
      <Page title={dutyWords.title}>
        {status === 'loading' ? (
          <Skeleton lines={6} label={dutyWords.loading} />
        ) : (
          <Failed text={status === 'offline' ? dutyWords.offline : dutyWords.failed} onRetry={refresh} />
        )}
      </Page>
    )
  const notices = (
    <>
      {top}
      {status === 'offline' && (
        <Notice kind="offline">{dutyWords.offlineKept(agoWords(last.at, now))}</Notice>
      )}
      {status === 'failed' && <Notice kind="warning">{dutyWords.failed}</Notice>}
      {view.refused && <Notice kind="warning">{saidRefusal(view.refused)}</Notice>}
    </>
  )
  const turnPages = (
    <View className={styles.actions}>
      <Button kind="quiet" onPress={() => setFirst(addDays(first, -WEEK))}>
        {dutyWords.earlier}
      </Button>
      <Button kind="quiet" onPress={() => setFirst(addDays(first, WEEK))}>
        {dutyWords.later}
      </Button>
    </View>
  )
  const refusal = view.refused && saidRefusal(view.refused)
  return (
    <Week
      roster={last}
      first={first}
      now={now}
      wide={wide}
      change={changeOnTap}
      refusal={refusal}
      notices={notices}
      pages={turnPages}
    />
  )
}

interface WeekProps {
  readonly roster: Roster
  readonly first: string
  readonly now: number
  readonly wide: boolean
  readonly change: Change
  readonly refusal: string | null
  readonly notices: ReactNode
  readonly pages: ReactNode
}

function Week({ roster, first, now, wide, change, refusal, notices, pages }: WeekProps) {
  const [swapping, setSwapping] = useState<Turn | null>(null)
  const [cancelling, setCancelling] = useState<Turn | null>(null)
  const [opening, setOpening] = useState<RosterDay | null>(null)
  const [adding, setAdding] = useState<NewShift | null>(null)
  const { days, experts, shifts, mayEdit, mayOpen, mayTake } = roster
  const shown = days.filter(({ on }) => on >= first)
  const turns = days.flatMap((day) => day.turns)
  const fill = ({ on }: RosterDay, { startAt, endAt, kind }: Gap): void =>
    setAdding({
      repeat: 'once',
      weekday: weekdayOf(on),
      on,
      from: clockWords(startAt),
      to: dateOn(endAt) === on ? clockWords(endAt) : '24:00',
      kind,
    })
  const top = (
    <>
      {notices}
      {first === dateOn(now) && <NowCard turns={turns} now={now} />}
    </>
  )
  const lines = mayEdit && (
    <WeekLines shifts={shifts} change={change} onAdd={() => setAdding({ ...sheetStart, on: first })} />
  )
  const list = (
    <View className={styles.list}>
      {pages}
      {shown.map((day) => (
        <DayCard
          key={day.on}
          day={day}
          now={now}
          mayEdit={mayEdit}
          mayTake={mayTake}
          change={change}
          onSwap={setSwapping}
          onCancel={setCancelling}
          onFill={fill}
          onHours={mayOpen ? setOpening : null}
        />
      ))}
    </View>
  )
  const side = (
    <>
      {top}
      {lines}
    </>
  )
  return (
    <Page title={dutyWords.title} side={wide && side}>
      {!wide && top}
      {list}
      {!wide && lines}
      {swapping && (
        <SwapSheet turn={swapping} experts={experts} change={change} onClose={() => setSwapping(null)} />
      )}
      {cancelling && (
        <SureSheet
          title={dutyWords.cancelTitle}
          what={`${spanWords(cancelling)} ${dutyWords.kinds[cancelling.kind]} · ${holderWords(cancelling)}`}
          words={dutyWords.cancelWords}
          yes={dutyWords.cancelDo}
          no={dutyWords.keep}
          onYes={() => change('staff.duty.cancelTurn', { turnId: cancelling.id })}
          onClose={() => setCancelling(null)}
        />
      )}
      {opening && (
        <HoursSheet
          day={opening}
          now={now}
          change={change}
          refusal={refusal}
          onClose={() => setOpening(null)}
        />
      )}
      {adding && (
        <ShiftSheet
          start={adding}
          dates={shown.map((day) => ({ id: day.on, text: dayHeading(day, now) }))}
          experts={experts}
          change={change}
          refusal={refusal}
          onClose={() => setAdding(null)}
        />
      )}
    </Page>
  )
}
