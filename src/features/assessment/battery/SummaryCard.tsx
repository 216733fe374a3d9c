import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Failed, Skeleton } from '@/components/States/States'
import { assessmentWords } from '@/lib/copy/assessment'
import { go } from '@/lib/navigation/navigation'
import { BandLegend } from '../result/BandLegend'
import { CriticalLine } from '../result/CriticalLine'
import { useResult } from '../result/useResult'
import { titleOf } from '../scales/title'
import type { ResultRef } from './run'
import styles from './SummaryCard.module.scss'

const words = assessmentWords.battery

/** The result of one scale in short: what it may mean, where it stands, and the way to the whole. */
export function SummaryCard({ scale, place }: { readonly scale: string; readonly place: ResultRef }) {
  const { state, retry } = useResult(place)
  if (state.status === 'loading') return <Skeleton lines={2} />
  if (state.status === 'notFound')
    return <Card title={titleOf(scale)} note={assessmentWords.result.notFound} />
  if (state.status === 'unknownScale')
    return <Card title={titleOf(scale)} note={assessmentWords.result.unknownScale} />
  if (state.status !== 'ready')
    return (
      <Failed
        text={state.status === 'offline' ? assessmentWords.result.offline : assessmentWords.result.failed}
        onRetry={retry}
      />
    )
  const { model } = state
  return (
    <Card
      title={model.title}
      footer={
        <Button
          kind="plain"
          label={words.detailOf(model.title)}
          onPress={() =>
            go(
              'packages/assessment/result/index',
              place.kind === 'stored' ? { id: place.id } : { sheet: place.id },
            )
          }
        >
          {words.detail}
        </Button>
      }
    >
      {model.critical && <CriticalLine />}
      {model.readings.map((reading) => (
        <View key={reading.id} className={styles.reading}>
          {reading.name !== null && <Text className={styles.name}>{reading.name}</Text>}
          <Text className={styles.mean}>{reading.words.mean}</Text>
          {reading.stretches.length > 1 && <BandLegend stretches={reading.stretches} here={reading.here} />}
        </View>
      ))}
    </Card>
  )
}
