import type { Output } from '@shared/contracts'
import { addDays } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { useLive } from '@/lib/live/useLive'
import { dateOn, momentWords } from '@/lib/timeWords/timeWords'
import { useWide } from '@/lib/width/useWide'
import { CheckInCard } from './CheckInCard'
import { FrontSheet } from './FrontSheet'
import { TodayCard } from './TodayCard'
import styles from './Visits.module.scss'

const words = visitsWords.front
const WEEK = 7

export type FrontService = Output<'booking.services'>['services'][number]
export interface FrontSeat {
  readonly service: FrontService
  readonly expert: string
  readonly name: string
  readonly startAt: number
}

/** The front desk: a time for whoever calls, who is expected today, who has come. Never why. */
export function FrontScreen() {
  const wide = useWide()
  const now = useNow()
  const [from, setFrom] = useState(() => dateOn(nowAt()))
  const [service, setService] = useState('talk-remote')
  const [seat, setSeat] = useState<FrontSeat | null>(null)
  const [done, setDone] = useState(false)
  const services = useAsk('booking.services', {})
  const free = useAsk('staff.booking.free', { service, from })
  const today = useAsk('staff.booking.today', { on: dateOn(now) })
  const askFree = free.ask
  const askToday = today.ask
  const again = useCallback(async () => {
    await Promise.all([askFree(), askToday()])
  }, [askFree, askToday])
  useLive(again)
  const known = services.last?.data.services
  const chosen = known?.find(({ id }) => id === service)
  // Without the service nothing can be taken, so no time is shown before both are known.
  const ready = known !== undefined && free.last !== null
  const error = services.error ?? free.error
  const askAll = async (): Promise<void> => {
    await Promise.all([services.ask(), askFree()])
  }
  const experts = (free.last?.data.experts ?? []).filter(({ slots }) => slots.length > 0)
  const side = (
    <>
      <CheckInCard again={again} />
      <TodayCard on={dateOn(now)} today={today} again={again} />
    </>
  )
  return (
    <Page title={words.title} side={wide && side}>
      <Text className={styles.words}>{words.lead}</Text>
      {done && <Notice kind="done">{words.booked}</Notice>}
      {known && (
        <Choice
          label={words.service}
          options={known.map(({ id, name }) => ({ id, text: name }))}
          chosen={service}
          onChoose={setService}
        />
      )}
      <View className={styles.actions}>
        <Button kind="quiet" disabled={from <= dateOn(now)} onPress={() => setFrom(addDays(from, -WEEK))}>
          {visitsWords.earlier}
        </Button>
        <Button kind="quiet" onPress={() => setFrom(addDays(from, WEEK))}>
          {visitsWords.later}
        </Button>
      </View>
      {!ready && !error && <Skeleton lines={4} label={words.loading} />}
      {!ready && error && <Failed text={saidRefusal(error)} onRetry={askAll} />}
      {ready && (!chosen || experts.length === 0) && <Empty text={words.none} />}
      {chosen &&
        ready &&
        experts.map(({ ref, name, slots }) => (
          <Card key={ref} title={name}>
            <View className={styles.actions}>
              {slots.map(({ startAt }) => (
                <Button
                  key={startAt}
                  label={`${name} ${momentWords(startAt, now)}`}
                  onPress={() => {
                    setDone(false)
                    setSeat({ service: chosen, expert: ref, name, startAt })
                  }}
                >
                  {momentWords(startAt, now)}
                </Button>
              ))}
            </View>
          </Card>
        ))}
      {!wide && side}
      {seat && (
        <FrontSheet
          key={`${seat.expert} ${seat.startAt}`}
          seat={seat}
          again={again}
          onDone={() => {
            setSeat(null)
            setDone(true)
          }}
          onClose={() => setSeat(null)}
        />
      )}
    </Page>
  )
}
