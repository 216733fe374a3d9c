import { Text, View } from '@tarojs/components'
import { Chart } from '@/components/Chart/Chart'
import { drawPosition } from '@/components/Chart/position'
import { useChart } from '@/components/Chart/useChart'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import { BandLegend } from './BandLegend'
import type { Reading } from './model'
import styles from './ReadingCard.module.scss'
import { ThreeLines } from './ThreeLines'

const words = assessmentWords.result

/** One measured value: three lines in words first, then where it stands. */
export function ReadingCard({ reading, title }: { readonly reading: Reading; readonly title: string }) {
  const chart = useChart()
  const { stretches, here, min, max, value, valueText } = reading
  const name = reading.name ?? title
  const band = stretches[here]?.label ?? ''
  return (
    <View className={styles.reading}>
      {reading.name !== null && (
        <Text className={styles.name} {...spoken({ role: 'heading' })}>
          {reading.name}
        </Text>
      )}
      <ThreeLines {...reading.words} />
      <Text className={styles.caption} {...spoken({ role: 'heading' })}>
        {words.picture}
      </Text>
      <Chart
        picture={drawPosition({
          ...chart,
          min,
          max,
          value,
          here,
          stretches: stretches.length > 0 ? stretches : [{ from: min, to: max, label: name }],
          words: words.pictureWords(name, valueText, String(min), String(max), band),
        })}
      />
      {stretches.length > 1 && <BandLegend stretches={stretches} here={here} />}
    </View>
  )
}
