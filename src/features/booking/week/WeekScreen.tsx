import { addDays } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { bookingWords } from '@/lib/copy/booking'
import { expertLine } from '@/lib/copy/expert'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { clockWords, dateOn, dayWords, momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Booking.module.scss'
import type { Slot } from '../need'
import { ConfirmSheet } from './ConfirmSheet'
import { WaitCard } from './WaitCard'

const words = bookingWords.week
const WEEK = 7

interface WeekScreenProps {
  readonly expert: string
  readonly service: string
  /** The appointment that is to be moved; null when a new one is booked. */
  readonly moving: string | null
}

/** The times of one expert, a week at a time; a tap on a free one asks once, with the rules. */
export function WeekScreen({ expert, service, moving }: WeekScreenProps) {
  const [first] = useState(() => dateOn(nowAt()))
  const [from, setFrom] = useState(first)
  const { last, error, ask } = useAsk('booking.week', { expert, service, from })
  const [startAt, setStartAt] = useState<number | null>(null)
  useLive(ask)
  const data = last?.data
  const close = (): void => {
    setStartAt(null)
    // Somebody may have been faster: what is on screen is looked at anew.
    void ask()
  }
  return (
    <Page title={words.title}>
      {data && <Text className={styles.words}>{expertLine(data.expert)}</Text>}
      <Text className={styles.quiet}>{words.zone}</Text>
      <View className={styles.actions}>
        <Button kind="quiet" disabled={from <= first} onPress={() => setFrom(addDays(from, -WEEK))}>
          {words.earlier}
        </Button>
        <Button kind="quiet" onPress={() => setFrom(addDays(from, WEEK))}>
          {words.later}
        </Button>
      </View>
      {!data && !error && <Skeleton lines={5} label={words.loading} />}
      {!data && error && <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />}
      {data && error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      {data && data.slots.length === 0 && <Empty text={words.none} />}
      {data && <Days slots={data.slots} onPick={setStartAt} />}
      {data && moving === null && <WaitCard expert={expert} />}
      {data && startAt !== null && (
        <ConfirmSheet
          key={startAt}
          seat={{ expert: data.expert, service, startAt }}
          moving={moving}
          onPick={setStartAt}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Days({ slots, onPick }: { readonly slots: readonly Slot[]; readonly onPick: (at: number) => void }) {
  const now = useNow()
  const dates = [...new Set(slots.map(({ startAt }) => dateOn(startAt)))]
  return (
    <>
      {dates.map((on) => {
        const ofDay = slots.filter(({ startAt }) => dateOn(startAt) === on)
        const [day = ''] = momentWords(ofDay[0]?.startAt ?? 0, now).split(' ')
        const date = dayWords(ofDay[0]?.startAt ?? 0, now)
        return (
          <Card key={on} title={day === date ? date : `${day} · ${date}`}>
            <View className={styles.actions}>
              {ofDay.map(({ startAt, left }) => (
                <Button
                  key={startAt}
                  disabled={left === 0}
                  label={
                    left === 0
                      ? `${clockWords(startAt)} ${words.full}`
                      : words.slot(momentWords(startAt, now))
                  }
                  onPress={() => onPick(startAt)}
                >
                  {left === 0
                    ? `${clockWords(startAt)} ${words.full}`
                    : left > 1
                      ? `${clockWords(startAt)} ${words.place(left)}`
                      : clockWords(startAt)}
                </Button>
              ))}
            </View>
          </Card>
        )
      })}
    </>
  )
}
