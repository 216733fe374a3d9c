import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { TextField } from '@/components/TextField/TextField'
import { nowAt } from '@/lib/clock/clock'
import { boardWords as words } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { type Topic, topics, topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from './Board.module.scss'
import { EntryCard } from './EntryCard'
import { useBoard } from './lists'
import { useFind } from './useFind'

const options = [
  { id: null as Topic | null, text: words.allTopics },
  ...topics.map((id) => ({ id: id as Topic | null, text: topicWords[id] })),
]
const toLetter = { text: words.toLetter, onPress: () => go('packages/letters/compose/index') }

/** What experts have written for everybody: found by words, or the newest of a topic. */
export function BoardScreen() {
  const search = useFind()
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="primary" wide onPress={() => void search.find()} disabled={search.text.trim() === ''}>
          {words.find}
        </Button>
      }
    >
      <View className={styles.board}>
        <Text className={styles.small}>{words.lead}</Text>
        <TextField
          label={words.search}
          placeholder={words.searchPlaceholder}
          value={search.text}
          max={words.max}
          onChange={search.setText}
        />
        {search.error && <Notice kind="warning">{saidRefusal(search.error)}</Notice>}
        {search.working && <Skeleton lines={4} label={words.finding} />}
        {!search.working && (search.found ? <Found {...search.found} onAll={search.leave} /> : <Newest />)}
      </View>
    </Page>
  )
}

interface FoundProps extends NonNullable<ReturnType<typeof useFind>['found']> {
  readonly onAll: () => void
}

function Found({ words: sought, entries, onAll }: FoundProps) {
  return (
    <>
      {entries.length === 0 ? (
        <Empty text={words.none(sought)} action={toLetter} />
      ) : (
        <Text className={styles.small} {...spoken({ role: 'status' })}>
          {words.found(entries.length)}
        </Text>
      )}
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} />
      ))}
      <Button kind="quiet" onPress={onAll}>
        {words.all}
      </Button>
    </>
  )
}

function Newest() {
  const [topic, setTopic] = useState<Topic | null>(null)
  const { status, last, refresh, earlier } = useBoard(topic)
  return (
    <>
      <Choice label={words.topics} options={options} chosen={topic} onChoose={setTopic} />
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
      {last?.entries.length === 0 && <Empty text={words.empty} action={toLetter} />}
      {last?.entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} />
      ))}
      {last?.cursor && (
        <Button wide onPress={earlier}>
          {words.earlier}
        </Button>
      )}
    </>
  )
}
