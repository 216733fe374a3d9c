import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { nowAt } from '@/lib/clock/clock'
import { articleTopics, contentWords as words } from '@/lib/copy/content'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKept } from '@/lib/kept/kept'
import { type Article, markFavourite, markFinished, marks } from '@/lib/library/library'
import { toTab } from '@/lib/navigation/navigation'
import { address } from '@/lib/navigation/routes'
import { brand } from '@/lib/region/region'
import { offerText } from '@/lib/share/share'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from '../Content.module.scss'
import { Blocks } from './Blocks'
import { HelpfulCard } from './HelpfulCard'
import type { MediaPlaces } from './media'
import { Related } from './Related'
import { summaryOf, useArticle } from './useArticle'
import { usePlace } from './usePlace'

/** One article, from the service or from this phone. */
export function ArticleScreen({ id }: { readonly id: string }) {
  const { status, last, places, refresh } = useArticle(id)
  const article = last?.value
  const place = usePlace(id, article)
  // Title and address only; who shared it is not in there.
  useShareAppMessage(() => ({
    title: article?.title ?? brand,
    path: address('packages/read/article/index', { id }),
  }))
  return (
    <Page
      title={words.title}
      {...place}
      {...(article ? { onEnd: () => void markFinished(summaryOf(article)) } : {})}
    >
      <View className={styles.article}>
        {!last && status === 'loading' && <Skeleton lines={8} label={words.loading} />}
        {!last && status === 'offline' && <Failed text={saidRefusal('OFFLINE')} onRetry={refresh} />}
        {!last && status === 'failed' && <Failed text={words.failed} onRetry={refresh} />}
        {status === 'gone' && (
          <Empty text={words.gone} action={{ text: words.all, onPress: () => toTab('read') }} />
        )}
        {last && (status === 'offline' || status === 'failed') && (
          <Notice kind="offline">{words.lead.offlineCopy(agoWords(last.at, nowAt()))}</Notice>
        )}
        {article && <Reading article={article} places={places} />}
      </View>
    </Page>
  )
}

interface ReadingProps {
  readonly article: Article
  readonly places: MediaPlaces
}

function Reading({ article, places }: ReadingProps) {
  const facts = [
    articleTopics[article.topic],
    words.minutes(article.minutes),
    article.authorRole,
    words.lead.reviewed(article.reviewedOn),
  ]
  return (
    <>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {article.title}
      </Text>
      <Text className={styles.facts}>{facts.join(' · ')}</Text>
      <Blocks blocks={article.blocks} places={places} />
      <Text className={styles.small}>{words.aboutText}</Text>
      <Text className={styles.heading} {...spoken({ role: 'heading' })}>
        {words.next}
      </Text>
      <Related related={article.related} />
      <Tools article={article} />
      <HelpfulCard articleId={article.id} />
      <Fold title={words.sources}>
        {article.sources.map((source) => (
          <Text key={source} className={styles.small}>
            {source}
          </Text>
        ))}
      </Fold>
    </>
  )
}

function Tools({ article }: { readonly article: Article }) {
  const favourite = useKept(marks)?.[article.id]?.favourite === true
  const [said, setSaid] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    await markFavourite(summaryOf(article), !favourite).catch(() => setSaid(words.full))
  }
  const share = async (): Promise<void> => {
    const how = await offerText(words.shareText(article.title, brand))
    if (how !== 'shared') setSaid(how === 'copied' ? words.shared : words.shareFailed)
  }
  return (
    <>
      <View className={styles.tools}>
        <Button icon="heart" onPress={keep}>
          {favourite ? words.favourited : words.favourite}
        </Button>
        <Button icon="share" onPress={share}>
          {words.share}
        </Button>
      </View>
      {said && <Notice kind="done">{said}</Notice>}
    </>
  )
}
