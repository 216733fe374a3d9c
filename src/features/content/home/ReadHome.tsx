import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Fold } from '@/components/Fold/Fold'
import { Icon } from '@/components/Icon/Icon'
import { Notice } from '@/components/Notice/Notice'
import { Press } from '@/components/Press/Press'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { articleAudiences, articleTopics, contentWords as words } from '@/lib/copy/content'
import { useKept } from '@/lib/kept/kept'
import { marks } from '@/lib/library/library'
import { fetchAhead } from '@/lib/navigation/ahead'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import { ArticleCard } from '../ArticleCard'
import styles from '../Content.module.scss'
import { type Filter, useFeed } from '../feed'
import { ReadOn } from '../ReadOn'

const optionsOf = <T extends string>(names: Readonly<Record<T, string>>, all: string) => [
  { id: null as T | null, text: all },
  ...(Object.entries(names) as [T, string][]).map(([id, text]) => ({ id: id as T | null, text })),
]
const topics = optionsOf(articleTopics, words.allTopics)
const audiences = optionsOf(articleAudiences, words.everybody)

const PAGES = [
  'packages/read/article/index',
  'packages/read/course/index',
  'packages/read/courses/index',
  'packages/read/kept/index',
  'packages/read/search/index',
  'packages/relax/exercise/index',
] as const

/** The third tab: search, topics, and the articles, the newest first; what was fetched once can be read offline. */
export function ReadHome() {
  const [filter, setFilter] = useState<Filter>({ topic: null, audience: null })
  const { status, last, refresh, earlier } = useFeed(filter)
  const seen = useKept(marks) ?? {}
  // What was fetched once can be read without a network, so its pages have to be there as well.
  useEffect(() => {
    for (const page of PAGES) fetchAhead(page)
  }, [])
  const none = last?.value.articles.length === 0
  return (
    <View className={styles.home}>
      <Press
        className={styles.find ?? ''}
        role="link"
        label={words.find}
        onPress={() => go('packages/read/search/index')}
      >
        <Icon name="read" size={20} />
        <Text>{words.find}</Text>
      </Press>
      <Choice
        label={words.topics}
        options={topics}
        chosen={filter.topic}
        onChoose={(topic) => setFilter((before) => ({ ...before, topic }))}
      />
      <Fold title={filter.audience ? articleAudiences[filter.audience] : words.forWhom}>
        <Choice
          label={words.forWhom}
          options={audiences}
          chosen={filter.audience}
          onChoose={(audience) => setFilter((before) => ({ ...before, audience }))}
        />
      </Fold>
      <ReadOn />
      {Object.keys(seen).length > 0 && (
        <Card
          icon="heart"
          title={words.kept}
          note={words.keptNote}
          onPress={() => go('packages/read/kept/index')}
        />
      )}
      {last === null && status === 'loading' && <Skeleton lines={6} label={words.loading} />}
      {last === null && status === 'offline' && <Failed text={words.offline} onRetry={refresh} />}
      {last === null && status === 'failed' && <Failed text={words.failed} onRetry={refresh} />}
      {last && status === 'offline' && (
        <Notice kind="offline">{words.offlineKept(agoWords(last.at, nowAt()))}</Notice>
      )}
      {last && status === 'failed' && (
        <Notice kind="warning" action={{ text: words.retry, onPress: refresh }}>
          {words.failed}
        </Notice>
      )}
      {none && (
        <Empty
          text={words.empty}
          {...(filter.topic || filter.audience
            ? {
                action: { text: words.showAll, onPress: () => setFilter({ topic: null, audience: null }) },
              }
            : {})}
        />
      )}
      {last?.value.articles.map((article) => (
        <ArticleCard key={article.id} article={article} mark={seen[article.id]} />
      ))}
      {last?.value.cursor && (
        <Button wide onPress={earlier}>
          {words.earlier}
        </Button>
      )}
    </View>
  )
}
