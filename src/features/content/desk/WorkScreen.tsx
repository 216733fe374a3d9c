import { LONGEST_ARTICLE } from '@shared/domain/content/article'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { TextField } from '@/components/TextField/TextField'
import { useNow } from '@/lib/clock/useNow'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { articleMediaWords } from '@/lib/copy/articleMedia'
import { back } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import { Blocks } from '../article/Blocks'
import type { MediaPlaces } from '../article/media'
import styles from '../Content.module.scss'
import { AddMedia } from './AddMedia'
import { type Checked, checkedText } from './checked'
import { Publish } from './Publish'
import { useMedia } from './useMedia'
import { useWork, type Work } from './useWork'
import { Versions } from './Versions'

/** One article: its text, what keeps it from being published, how a reader would see it, and what becomes of it. */
export function WorkScreen({ id }: { readonly id: string | null }) {
  const desk = useWork(id)
  const [preview, setPreview] = useState(false)
  const { ready, failed, text, opened } = desk
  const written = checkedText(ready ? text : '')
  const media = useMedia(written.article)
  if (failed === 'NOT_FOUND')
    return (
      <Page title={words.one}>
        <Empty text={words.gone} action={{ text: words.back, onPress: back }} />
      </Page>
    )
  if (!ready)
    return (
      <Page title={words.one}>
        {failed ? (
          <Failed text={failed === 'OFFLINE' ? words.offline : words.failed} onRetry={desk.load} />
        ) : (
          <Skeleton lines={8} label={words.loading} />
        )}
      </Page>
    )
  const checked = { ...written, findings: [...written.findings, ...media.findings] }
  return (
    <Page
      title={words.one}
      footer={
        <Button kind="primary" wide onPress={desk.save} disabled={!desk.unsaved || text.trim() === ''}>
          {words.save}
        </Button>
      }
    >
      {opened && <Standing work={opened.work} />}
      {desk.full && <Notice kind="warning">{words.full}</Notice>}
      {preview && checked.article ? (
        <Reader article={checked.article} places={media.places} />
      ) : (
        <>
          <TextField
            label={words.source}
            placeholder={words.sourceHint}
            value={text}
            max={LONGEST_ARTICLE}
            lines
            onChange={desk.write}
          />
          <AddMedia text={text} onWrite={desk.write} />
        </>
      )}
      {checked.article && (
        <Button wide onPress={() => setPreview(!preview)}>
          {preview ? words.edit : words.preview}
        </Button>
      )}
      {media.unchecked && <Notice kind="offline">{articleMediaWords.add.unchecked}</Notice>}
      <Findings findings={checked.findings} />
      {desk.refused && <Notice kind="warning">{desk.refused}</Notice>}
      {desk.said && <Notice kind="done">{desk.said}</Notice>}
      {opened && desk.unsaved && <Notice kind="info">{words.unsaved}</Notice>}
      {opened && !desk.unsaved && <Publish desk={desk} work={opened.work} checked={checked} />}
      {opened && <Versions desk={desk} opened={opened} />}
    </Page>
  )
}

function Standing({ work: { state, live, publishAt } }: { readonly work: Work }) {
  const now = useNow()
  const lines = [
    words.states[state],
    live === null ? null : words.live(live),
    publishAt === null ? null : words.publishAt(momentWords(publishAt, now)),
  ].filter((line) => line !== null)
  return <Text className={styles.facts}>{lines.join(' · ')}</Text>
}

interface ReaderProps {
  readonly article: NonNullable<Checked['article']>
  readonly places: MediaPlaces
}

function Reader({ article, places }: ReaderProps) {
  return (
    <View className={styles.article}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {article.title}
      </Text>
      <Text className={styles.summary}>{article.summary}</Text>
      <Blocks blocks={article.blocks as Parameters<typeof Blocks>[0]['blocks']} places={places} />
    </View>
  )
}

function Findings({ findings }: Pick<Checked, 'findings'>) {
  if (findings.length === 0) return <Notice kind="done">{words.clean}</Notice>
  return (
    <>
      {[...new Set(findings)].map((line) => (
        <Notice key={line} kind="warning">
          {line}
        </Notice>
      ))}
    </>
  )
}
