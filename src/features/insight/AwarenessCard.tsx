import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Figure } from '@/components/Figure/Figure'
import { Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { insightWords as words } from '@/lib/copy/insight'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Insight.module.scss'

/** How much people of the region know, with how sure that is and what it does not say. */
export function AwarenessCard({ period }: { readonly period: string }) {
  const { last, error, ask } = useAsk('staff.insight.awareness', { period })
  if (!last)
    return error ? (
      <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />
    ) : (
      <Skeleton lines={3} label={words.loading} />
    )
  const { people, leastPeople, asked, known } = last.data
  const { percent } = words
  return (
    <Card title={words.awareness}>
      <Figure
        name={words.answered[0]}
        value={people === null ? words.hidden : String(people)}
        what={words.answered[1]}
      />
      <Figure
        name={words.share}
        value={
          known
            ? words.shareOf(percent(known.share), percent(known.low), percent(known.high))
            : words.few(leastPeople)
        }
        what={words.definition(asked)}
      />
      <Text className={styles.small}>{words.limits}</Text>
    </Card>
  )
}
