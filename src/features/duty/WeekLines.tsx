import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { dutyWords } from '@/lib/copy/duty'
import styles from './Duty.module.scss'
import { SureSheet } from './SureSheet'
import { nameOf } from './turnWords'
import type { Change, Shift } from './useRoster'

const words = dutyWords.edit
const said = ({ weekday, from, to, kind, who }: Shift): string =>
  `${dutyWords.weekday(weekday)} ${from}–${to} ${dutyWords.kinds[kind]} · ${nameOf(who)}`
/** Monday first. */
const order = ({ weekday, from }: Shift): string => `${(weekday + 6) % 7} ${from}`

interface WeekLinesProps {
  readonly shifts: readonly Shift[]
  readonly change: Change
  readonly onAdd: () => void
}

/** The weekly roster itself, for those who may change it. */
export function WeekLines({ shifts, change, onAdd }: WeekLinesProps) {
  const [removing, setRemoving] = useState<Shift | null>(null)
  const sorted = [...shifts].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return (
    <Card
      icon="calendar"
      title={words.heading}
      footer={
        <Button icon="plus" onPress={onAdd}>
          {words.add}
        </Button>
      }
    >
      {sorted.length === 0 && <Text className={styles.quiet}>{words.none}</Text>}
      {sorted.map((shift) => (
        <View key={shift.id} className={styles.turn}>
          <Text className={styles.line}>{said(shift)}</Text>
          <View className={styles.actions}>
            <Button kind="quiet" label={`${words.remove}：${said(shift)}`} onPress={() => setRemoving(shift)}>
              {words.remove}
            </Button>
          </View>
        </View>
      ))}
      {removing && (
        <SureSheet
          title={words.removeTitle}
          what={said(removing)}
          words={words.removeWords}
          yes={words.removeDo}
          no={words.removeKeep}
          onYes={() => change('staff.duty.removeShift', { shiftId: removing.id })}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}
