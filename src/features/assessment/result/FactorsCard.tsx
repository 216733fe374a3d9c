import { Text, View } from '@tarojs/components'
import { Chart } from '@/components/Chart/Chart'
import { drawRadar } from '@/components/Chart/radar'
import { useChart } from '@/components/Chart/useChart'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import { FactorList } from './FactorList'
import styles from './FactorsCard.module.scss'
import type { Factor } from './model'

const words = assessmentWords.result

export interface FactorsCardProps {
  readonly factors: readonly Factor[]
  readonly note: string | null
}

/** The factors of a scale: a radar from three on, and always their names and values. */
export function FactorsCard({ factors, note }: FactorsCardProps) {
  const chart = useChart()
  if (factors.length === 0) return null
  return (
    <View className={styles.card}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {words.factors}
      </Text>
      {factors.length > 2 && (
        <Chart
          picture={drawRadar({
            ...chart,
            axes: factors,
            words: words.factorsWords(factors.map(({ label, share }) => `${label} ${words.percent(share)}`)),
          })}
        />
      )}
      <FactorList factors={factors} />
      {note !== null && <Text className={styles.note}>{note}</Text>}
    </View>
  )
}
