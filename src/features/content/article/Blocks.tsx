import { Text, View } from '@tarojs/components'
import { Press } from '@/components/Press/Press'
import { spoken } from '@/components/spoken'
import { articleMediaWords } from '@/lib/copy/articleMedia'
import { contentWords as words } from '@/lib/copy/content'
import type { Article } from '@/lib/library/library'
import styles from '../Content.module.scss'
import { follow, type Target } from '../target'
import { ArticleAudio } from './ArticleAudio'
import { ArticleImage } from './ArticleImage'
import type { MediaPlaces } from './media'

type Block = Article['blocks'][number]
type Spans = readonly { readonly text: string; readonly to?: Target | undefined }[]

/** Words in a row; what leads somewhere is a control of its own. */
function Words({ spans }: { readonly spans: Spans }) {
  return (
    <>
      {spans.map(({ text, to }) => {
        const key = `${to?.kind ?? ''} ${text}`
        if (!to) return <Text key={key}>{text}</Text>
        return (
          <Press key={key} role="link" label={text} className={styles.link ?? ''} onPress={() => follow(to)}>
            <Text>{text}</Text>
          </Press>
        )
      })}
    </>
  )
}

function Points({ items }: { readonly items: readonly Spans[] }) {
  return (
    <View className={styles.list}>
      {items.map((spans) => (
        <View key={spans.map(({ text }) => text).join('')} className={styles.point}>
          <View className={styles.dot} {...spoken({ hidden: true })}>
            <Text>·</Text>
          </View>
          <View className={styles.item}>
            <Words spans={spans} />
          </View>
        </View>
      ))}
    </View>
  )
}

interface OneProps {
  readonly block: Block
  readonly places: MediaPlaces
}

function One({ block, places }: OneProps) {
  if ('items' in block) {
    if (block.kind !== 'today') return <Points items={block.items} />
    return (
      <View className={styles.today}>
        <Text className={styles.heading} {...spoken({ role: 'heading' })}>
          {words.today}
        </Text>
        <Points items={block.items} />
      </View>
    )
  }
  // The service may be newer than this phone, and know of things that have no words at all.
  if (!Array.isArray(block.spans)) return <Text className={styles.small}>{articleMediaWords.unknown}</Text>
  const inside = <Words spans={block.spans} />
  if (block.kind === 'image')
    return (
      <ArticleImage id={block.media} what={block.spans.map(({ text }) => text).join('')} places={places} />
    )
  if (block.kind === 'audio')
    return (
      <ArticleAudio id={block.media} title={block.title} seconds={block.seconds} places={places}>
        {inside}
      </ArticleAudio>
    )
  if (block.kind === 'heading')
    return (
      <View className={styles.heading} {...spoken({ role: 'heading' })}>
        {inside}
      </View>
    )
  if (block.kind === 'tip')
    return (
      <View className={styles.tip} {...spoken({ role: 'group', label: words.tip })}>
        <View className={styles.paragraph}>{inside}</View>
      </View>
    )
  return <View className={block.kind === 'quote' ? styles.quote : styles.paragraph}>{inside}</View>
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  /** Where its images and audios are. */
  readonly places: MediaPlaces
}

/** The text of an article from data: nothing in it is ever read as markup. */
export function Blocks({ blocks, places }: BlocksProps) {
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of an article never change their order.
        <One key={at} block={block} places={places} />
      ))}
    </>
  )
}
