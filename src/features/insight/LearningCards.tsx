import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Figure } from '@/components/Figure/Figure'
import { Failed, Skeleton } from '@/components/States/States'
import { useAsk } from '@/lib/call/useAsk'
import { insightWords as words } from '@/lib/copy/insight'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Insight.module.scss'

const counted = (value: number | null): string => (value === null ? words.hidden : String(value))

/** How the questions after each course were answered. */
export function LearningCards({ period }: { readonly period: string }) {
  const { last, error, ask } = useAsk('staff.insight.learning', { period })
  if (!last)
    return error ? (
      <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />
    ) : (
      <Skeleton lines={6} label={words.loading} />
    )
  return (
    <>
      {last.data.courses.map(({ course, title, people, times, questions }) => (
        <Card key={course} title={title} note={words.checks}>
          <Figure name={words.people[0]} value={counted(people)} what={words.people[1]} />
          <Figure name={words.times[0]} value={counted(times)} what={words.times[1]} />
          {questions.map(({ ask: question, right }) => (
            <Figure
              key={question}
              name={question}
              value={
                people === 0
                  ? words.none
                  : right === null || !people
                    ? words.hidden
                    : words.right(right, people)
              }
            />
          ))}
          <Text className={styles.small}>{words.rightWhat}</Text>
        </Card>
      ))}
    </>
  )
}
