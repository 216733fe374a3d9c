import type { Output } from '@shared/contracts'
import { startOfDay } from '@shared/kit/time'
import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { visitsWords as words } from '@/lib/copy/visits'
import { clockWords, dateOn, dayWords } from '@/lib/timeWords/timeWords'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

interface DayOfVisitsProps {
  readonly on: string
  readonly list: Output<'staff.booking.list'>
  /** Every free time in its place, instead of how many there are. */
  readonly whole: boolean
  readonly row: (visit: DeskVisit) => ReactNode
}

/** Who comes on one date, and what is still free. */
export function DayOfVisits({ on, list, whole, row }: DayOfVisitsProps) {
  const now = useNow()
  const visits = list.visits.filter(({ startAt, state }) => dateOn(startAt) === on && state !== 'cancelled')
  const free = list.slots.filter(({ startAt, left }) => dateOn(startAt) === on && left > 0 && startAt > now)
  const weekday = words.week.weekdays[new Date(startOfDay(on) + 8 * 3_600_000).getUTCDay()] ?? ''
  const rows = [
    ...visits.map((visit) => ({ at: visit.startAt, shown: row(visit) })),
    ...(whole ? free : []).map(({ startAt, endAt, service }) => ({
      at: startAt,
      shown: (
        <Text key={`${startAt} ${service}`} className={styles.quiet}>
          {words.freeAt(`${clockWords(startAt)}–${clockWords(endAt)}`)}
        </Text>
      ),
    })),
  ].sort((a, b) => a.at - b.at)
  return (
    <Card title={`${weekday} ${dayWords(startOfDay(on), now)}`}>
      {visits.length === 0 && <Text className={styles.quiet}>{words.noneToday}</Text>}
      {rows.map(({ shown }) => shown)}
      {!whole && free.length > 0 && <Text className={styles.quiet}>{words.free(free.length)}</Text>}
    </Card>
  )
}
