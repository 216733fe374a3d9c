import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { dutyWords } from '@/lib/copy/duty'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Duty.module.scss'
import { holderWords, isNow, mayCheckIn, nameOf, spanWords } from './turnWords'
import type { Change, Turn } from './useRoster'

interface TurnRowProps {
  readonly turn: Turn
  readonly now: number
  readonly mayEdit: boolean
  readonly mayTake: boolean
  readonly change: Change
  readonly onSwap: (turn: Turn) => void
  readonly onCancel: (turn: Turn) => void
}

/** One turn: when, which kind, whose, how it stands, and what the one who looks can do with it. */
export function TurnRow({ turn, now, mayEdit, mayTake, change, onSwap, onCancel }: TurnRowProps) {
  const { id, kind, who, mine, here, offeredTo, offeredToMe, calledMe, startAt, endAt } = turn
  const what = `${spanWords(turn)} ${dutyWords.kinds[kind]}`
  const ahead = now < startAt
  const act = (text: string, onPress: () => unknown, primary = false) => (
    <Button
      key={text}
      kind={primary ? 'primary' : 'plain'}
      label={`${text}：${momentWords(startAt, now)} ${dutyWords.kinds[kind]}`}
      onPress={async () => {
        await onPress()
      }}
    >
      {text}
    </Button>
  )
  const turnId = id
  const actions = [
    mayCheckIn(turn, now) &&
      act(
        mine ? dutyWords.checkIn : dutyWords.checkInFor,
        () => change('staff.duty.checkIn', { turnId }),
        true,
      ),
    mine &&
      here &&
      isNow(turn, now) &&
      act(dutyWords.checkOut, () => change('staff.duty.checkOut', { turnId })),
    mayTake &&
      who === null &&
      now < endAt &&
      act(dutyWords.take, () => change('staff.duty.take', { turnId })),
    offeredToMe &&
      ahead &&
      act(dutyWords.accept, () => change('staff.duty.answer', { turnId, accept: true }), true),
    offeredToMe &&
      ahead &&
      act(dutyWords.decline, () => change('staff.duty.answer', { turnId, accept: false })),
    mine && ahead && !offeredTo && act(dutyWords.swap, () => onSwap(turn)),
    mine &&
      ahead &&
      offeredTo &&
      act(dutyWords.withdraw, () => change('staff.duty.answer', { turnId, accept: false })),
    mayEdit && now < endAt && act(dutyWords.cancel, () => onCancel(turn)),
  ].filter(Boolean)
  return (
    <View className={styles.turn}>
      <Text className={styles.line}>{`${what} · ${holderWords(turn)}`}</Text>
      {here && isNow(turn, now) && <Text className={styles.here}>{dutyWords.here}</Text>}
      {!here && who && isNow(turn, now) && <Text className={styles.gap}>{dutyWords.silent}</Text>}
      {offeredToMe && <Text className={styles.here}>{dutyWords.offeredToMe(nameOf(who))}</Text>}
      {offeredTo && !offeredToMe && (
        <Text className={styles.quiet}>{dutyWords.offered(nameOf(offeredTo))}</Text>
      )}
      {calledMe && now < endAt && <Text className={styles.gap}>{dutyWords.calledMe}</Text>}
      {actions.length > 0 && <View className={styles.actions}>{actions}</View>}
    </View>
  )
}
