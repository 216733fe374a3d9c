import { View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { letterWords } from '@/lib/copy/letter'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { stillWaiting } from '@/lib/outbox/stillWaiting'
import { agoWords } from '@/lib/timeWords/timeWords'
import { useSending } from '../sending'
import { earlierLetters, refreshLetters, useLetters } from '../threads'
import { DraftCard } from './DraftCard'
import styles from './LetterHome.module.scss'
import { ThreadCard } from './ThreadCard'
import { useUnsent } from './useUnsent'

const words = letterWords.home

/** What the tab holds: what is being written or sent, then the threads, the one that changed last first. */
export function LetterHome() {
  const { status, last } = useLetters()
  const begun = useSending().filter(({ input }) => input.threadId === null)
  const fresh = stillWaiting(begun, last?.threads ?? [])
  const unsent = useUnsent()
  const known = new Set(last?.threads.map(({ id }) => id))
  useLive(refreshLetters)
  return (
    <View className={styles.home}>
      <DraftCard letter={unsent.letter} />
      {unsent.lines
        .filter((id) => !known.has(id))
        .map((id) => (
          <Card
            key={id}
            icon="info"
            tone="accent"
            title={words.lineRefusedTitle}
            note={words.lineRefused}
            onPress={() => go('packages/letters/thread/index', { id })}
          />
        ))}
      {fresh.map(({ key }) => (
        <Card
          key={key}
          icon="clock"
          title={words.sending}
          note={words.sendingNote}
          onPress={() => go('packages/letters/thread/index', { key })}
        />
      ))}
      {last === null && status === 'loading' && <Skeleton lines={4} label={words.loading} />}
      {last === null && status === 'offline' && <Failed text={words.offline} onRetry={refreshLetters} />}
      {last === null && status === 'failed' && <Failed text={words.failed} onRetry={refreshLetters} />}
      {last !== null && status === 'offline' && (
        <Notice kind="offline">{words.offlineKept(agoWords(last.at, nowAt()))}</Notice>
      )}
      {last !== null && status === 'failed' && (
        <Notice kind="warning" action={{ text: words.retry, onPress: refreshLetters }}>
          {words.failed}
        </Notice>
      )}
      {last?.threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} unsent={unsent.lines.includes(thread.id)} />
      ))}
      {last?.threads.length === 0 && fresh.length === 0 && <Empty text={`${words.lead}${words.empty}`} />}
      {last?.cursor && (
        <Button wide onPress={earlierLetters}>
          {words.earlier}
        </Button>
      )}
    </View>
  )
}
