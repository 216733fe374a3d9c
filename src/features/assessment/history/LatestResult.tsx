import index from '@catalog/scales/index.json'
import { useEffect } from 'react'
import { Card } from '@/components/Card/Card'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { go, toTab } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import { refreshRecords, useRecords, useRemoved } from './records'

const words = assessmentWords.history

/**
 * The newest result as a card for other pages: what it is of and when, and never the score. It is on
 * the first tab, so its title comes from the light index.
 */
export function LatestResult() {
  const { status, last } = useRecords()
  const removed = useRemoved()
  useEffect(() => void refreshRecords(), [])
  if (last === null && status === 'loading') return <Skeleton lines={2} label={words.loading} />
  if (last === null)
    return <Failed text={status === 'offline' ? words.offline : words.failed} onRetry={refreshRecords} />
  const result = last.results.find(({ id }) => !removed.has(id))
  if (!result)
    return <Empty text={words.empty} action={{ text: words.goTake, onPress: () => toTab('assess') }} />
  return (
    <Card
      icon="chart"
      title={index.find(({ id }) => id === result.scale)?.title ?? result.scale}
      note={agoWords(result.takenAt, nowAt())}
      onPress={() => go('packages/assessment/result/index', { id: result.id })}
    />
  )
}
