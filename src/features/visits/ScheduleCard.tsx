import type { Output } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Failed, Skeleton } from '@/components/States/States'
import type { Asked } from '@/lib/call/useAsk'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { ExceptionSheet } from './ExceptionSheet'
import { LineSheet } from './LineSheet'
import { strandedOf } from './stranded'
import { useChange } from './useChange'
import styles from './Visits.module.scss'

const words = visitsWords.week

export type Schedule = Output<'staff.booking.schedule'>

interface ScheduleCardProps {
  readonly schedule: Asked<'staff.booking.schedule'>
  readonly again: () => Promise<void>
}

/** When the expert can be booked: the week, and the dates that differ from it. */
export function ScheduleCard({ schedule: { last, error, ask }, again }: ScheduleCardProps) {
  const [adding, setAdding] = useState<'line' | 'exception' | null>(null)
  /** What would leave people without their time, until it is tapped again. */
  const [sureOf, setSureOf] = useState<string | null>(null)
  const { change, refused } = useChange(again)
  if (!last) return error ? <Failed text={saidRefusal(error)} onRetry={ask} /> : <Skeleton lines={4} />
  const { lines, exceptions, services } = last.data
  const stranded = strandedOf(refused)
  const nameOf = (id: string | null): string => services.find((one) => one.id === id)?.name ?? ''
  const remove = async (id: string, kind: 'line' | 'exception'): Promise<void> => {
    // Only whoever has seen how many it concerns is sure; a failure of another kind asks anew.
    const sure = sureOf === id && stranded !== null
    const done =
      kind === 'line'
        ? await change('staff.booking.removeLine', { lineId: id, sure })
        : await change('staff.booking.asUsual', { exceptionId: id, sure })
    setSureOf(done ? null : id)
  }
  const row = (id: string, text: string, kind: 'line' | 'exception') => (
    <View key={id} className={styles.visit}>
      <Text className={styles.words}>{text}</Text>
      <View className={styles.actions}>
        <Button
          kind="quiet"
          label={`${kind === 'line' ? words.remove : words.back}：${text}`}
          onPress={() => remove(id, kind)}
        >
          {kind === 'line' ? words.remove : words.back}
        </Button>
      </View>
    </View>
  )
  return (
    <Card title={words.title}>
      {refused && (
        <Notice kind="warning">
          {stranded === null ? saidRefusal(refused.error) : words.stranded(stranded)}
        </Notice>
      )}
      {lines.length === 0 && <Text className={styles.quiet}>{words.empty}</Text>}
      {[...lines]
        .sort((a, b) => ((a.weekday + 6) % 7) - ((b.weekday + 6) % 7) || (a.from < b.from ? -1 : 1))
        .map(({ id, weekday, from, to, service }) =>
          row(id, `${words.weekdays[weekday]} ${from}–${to} ${nameOf(service)}`, 'line'),
        )}
      <Button icon="plus" onPress={() => setAdding('line')}>
        {words.add}
      </Button>
      {exceptions.length > 0 && <Text className={styles.section}>{words.exceptions}</Text>}
      {exceptions.map(({ id, firstOn, lastOn, from, to, why, service }) =>
        row(
          id,
          `${firstOn === lastOn ? firstOn : `${firstOn} 至 ${lastOn}`} ${from}–${to} ${words.why[why]} ${nameOf(service)}`,
          'exception',
        ),
      )}
      <Button onPress={() => setAdding('exception')}>{words.except}</Button>
      {adding === 'line' && <LineSheet services={services} again={again} onClose={() => setAdding(null)} />}
      {adding === 'exception' && (
        <ExceptionSheet services={services} again={again} onClose={() => setAdding(null)} />
      )}
    </Card>
  )
}
