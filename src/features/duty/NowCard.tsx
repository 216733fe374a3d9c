import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { dutyWords } from '@/lib/copy/duty'
import styles from './Duty.module.scss'
import { holderWords, isNow, spanWords } from './turnWords'
import type { Turn } from './useRoster'

/** Who is there at this moment, and who should be. */
export function NowCard({ turns, now }: { readonly turns: readonly Turn[]; readonly now: number }) {
  const on = turns.filter((turn) => isNow(turn, now) && turn.who !== null)
  return (
    <Card icon="user" title={dutyWords.now} tone="primary">
      {!on.some(({ here }) => here) && <Text>{dutyWords.nobodyOn}</Text>}
      {on.map((turn) => (
        <Text key={turn.id} className={styles.line}>
          {[
            holderWords(turn),
            dutyWords.kinds[turn.kind],
            spanWords(turn),
            turn.here ? dutyWords.here : dutyWords.silent,
          ].join(' · ')}
        </Text>
      ))}
    </Card>
  )
}
