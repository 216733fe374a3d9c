import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { articleTopics, contentWords } from '@/lib/copy/content'
import type { Mark, Summary } from '@/lib/library/library'
import { go } from '@/lib/navigation/navigation'
import styles from './Content.module.scss'
import { Marked } from './Marked'

interface ArticleCardProps {
  readonly article: Summary
  readonly mark?: Mark | undefined
  /** What was looked for, to be marked in the words. */
  readonly pieces?: readonly string[]
}

/** One article in a list: what it says, how long it takes, and whether this phone has opened it. */
export function ArticleCard({ article, mark, pieces = [] }: ArticleCardProps) {
  const facts = [articleTopics[article.topic], contentWords.minutes(article.minutes)]
  if (mark?.finished) facts.push(contentWords.read)
  else if (mark?.openedAt) facts.push(contentWords.begun)
  return (
    <Card
      icon={mark?.favourite ? 'heart' : 'read'}
      title={article.title}
      note={facts.join(' · ')}
      onPress={() => go('packages/read/article/index', { id: article.id })}
    >
      <Text className={styles.summary}>
        <Marked text={article.summary} pieces={pieces} />
      </Text>
    </Card>
  )
}
