import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Failed, Skeleton } from '@/components/States/States'
import type { Asked } from '@/lib/call/useAsk'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { canPrint, print } from '@/lib/paper/paper'
import { offerText } from '@/lib/share/share'
import { clockWords } from '@/lib/timeWords/timeWords'
import { useChange } from './useChange'
import styles from './Visits.module.scss'

const words = visitsWords.front

interface TodayCardProps {
  /** The date, `YYYY-MM-DD`. */
  readonly on: string
  readonly today: Asked<'staff.booking.today'>
  readonly again: () => Promise<void>
}

/** Everybody who is expected today, to be read aloud or printed: when and with whom, never why. */
export function TodayCard({ on, today: { last, error, ask }, again }: TodayCardProps) {
  const { change, refused } = useChange(again)
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'cancelled' | null>(null)
  if (!last) return error ? <Failed text={saidRefusal(error)} onRetry={ask} /> : <Skeleton lines={3} />
  const { visits } = last.data
  const lineOf = ({ startAt, endAt, expert, state, caller }: (typeof visits)[number]): string =>
    [
      `${clockWords(startAt)}–${clockWords(endAt)}`,
      expert,
      visitsWords.states[state],
      ...(caller ? [`${caller.name} ${caller.phone}`] : []),
    ].join(' · ')
  const heading = `${words.today} ${on}`
  const copy = async (): Promise<void> => {
    const outcome = await offerText([heading, ...visits.map(lineOf)].join('\n'))
    setSaid(outcome === 'failed' ? 'notCopied' : 'copied')
  }
  return (
    <Card title={words.today}>
      {refused && <Notice kind="warning">{saidRefusal(refused.error)}</Notice>}
      {said && <Notice kind={said === 'notCopied' ? 'warning' : 'done'}>{words[said]}</Notice>}
      {visits.length === 0 && <Text className={styles.quiet}>{visitsWords.noneToday}</Text>}
      {visits.map((visit) => (
        <View key={visit.id} className={styles.visit}>
          <Text className={styles.words}>{lineOf(visit)}</Text>
          {visit.caller && (
            <View className={styles.actions}>
              <Button
                kind="quiet"
                label={`${words.cancel}：${lineOf(visit)}`}
                onPress={async () => {
                  if (await change('staff.booking.cancelFor', { id: visit.id })) setSaid('cancelled')
                }}
              >
                {words.cancel}
              </Button>
            </View>
          )}
        </View>
      ))}
      {visits.length > 0 && (
        <View className={styles.actions}>
          {canPrint() && <Button onPress={() => print(heading, visits.map(lineOf))}>{words.print}</Button>}
          <Button icon="copy" onPress={copy}>
            {words.copy}
          </Button>
        </View>
      )}
    </Card>
  )
}
