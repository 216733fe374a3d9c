import { Text, View } from '@tarojs/components'
import { Chart } from '@/components/Chart/Chart'
import { drawTrend } from '@/components/Chart/trend'
import { useChart } from '@/components/Chart/useChart'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import { valueText } from '../result/values'
import styles from './TrendCard.module.scss'
import type { Trend } from './trends'

const words = assessmentWords.history

/** One line over time, and which way is the easier one. */
export function TrendCard({ trend }: { readonly trend: Trend }) {
  const chart = useChart()
  const { title, points, higherIs } = trend
  const first = valueText(points[0]?.value ?? 0)
  const last = valueText(points[points.length - 1]?.value ?? 0)
  return (
    <View className={styles.card}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {title}
      </Text>
      <Chart
        picture={drawTrend({
          ...chart,
          ...trend,
          words: words.trendWords(title, points.length, first, last),
        })}
      />
      <Text className={styles.note}>{higherIs === 'worse' ? words.better : words.betterHigh}</Text>
    </View>
  )
}
