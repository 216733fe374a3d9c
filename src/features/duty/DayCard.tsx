import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { dutyWords } from '@/lib/copy/duty'
import { dateOn } from '@/lib/timeWords/timeWords'
import styles from './Duty.module.scss'
import { TurnRow } from './TurnRow'
import { dayHeading, spanWords } from './turnWords'
import type { Change, Gap, RosterDay, Turn } from './useRoster'

interface DayCardProps {
  readonly day: RosterDay
  readonly now: number
  readonly mayEdit: boolean
  readonly mayTake: boolean
  readonly change: Change
  readonly onSwap: (turn: Turn) => void
  readonly onCancel: (turn: Turn) => void
  readonly onFill: (day: RosterDay, gap: Gap) => void
  /** Gives the day hours of its own; null for who may not. */
  readonly onHours: ((day: RosterDay) => void) | null
}

/** One day: its turns in order, then the time that nobody has, for those who can fill it. */
export function DayCard(props: DayCardProps) {
  const { day, now, mayEdit, mayTake, change, onSwap, onCancel, onFill, onHours } = props
  const gaps = mayEdit ? day.gaps.filter(({ endAt }) => endAt > now) : []
  return (
    <Card title={dayHeading(day, now)}>
      {day.turns.length === 0 && <Text className={styles.quiet}>{dutyWords.noTurns}</Text>}
      {day.turns.map((turn) => (
        <TurnRow
          key={turn.id}
          turn={turn}
          now={now}
          mayEdit={mayEdit}
          mayTake={mayTake}
          change={change}
          onSwap={onSwap}
          onCancel={onCancel}
        />
      ))}
      {gaps.map((gap) => {
        const words = `${spanWords(gap)} ${dutyWords.gap(dutyWords.kinds[gap.kind])}`
        return (
          <View key={`${gap.kind} ${gap.startAt}`} className={styles.turn}>
            <Text className={styles.gap}>{words}</Text>
            <View className={styles.actions}>
              <Button
                kind="quiet"
                icon="plus"
                label={`${dutyWords.edit.fill}：${words}`}
                onPress={() => onFill(day, gap)}
              >
                {dutyWords.edit.fill}
              </Button>
            </View>
          </View>
        )
      })}
      {onHours && day.on >= dateOn(now) && (
        <View className={styles.actions}>
          <Button
            kind="quiet"
            label={`${dutyWords.hours.open}：${dayHeading(day, now)}`}
            onPress={() => onHours(day)}
          >
            {dutyWords.hours.open}
          </Button>
        </View>
      )}
    </Card>
  )
}
