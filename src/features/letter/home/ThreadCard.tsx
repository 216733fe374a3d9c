import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { expertLine } from '@/lib/copy/expert'
import { letterWords } from '@/lib/copy/letter'
import { topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import { promiseWords } from '../promiseWords'
import type { Thread } from '../threads'
import styles from './ThreadCard.module.scss'

interface ThreadCardProps {
  readonly thread: Thread
  /** A line of one's own came back. */
  readonly unsent: boolean
}

/** One thread in the list: who has it, how it stands, by when an answer is owed. Never its text. */
export function ThreadCard({ thread, unsent }: ThreadCardProps) {
  const now = useNow()
  const unread = thread.lastSeq > thread.seenByWriter
  const title = thread.topic ? topicWords[thread.topic] : letterWords.home.topicNone
  const promise = promiseWords(thread, now)
  const lines = [
    unsent ? letterWords.home.lineRefused : null,
    thread.expert ? expertLine(thread.expert) : null,
    promise,
  ].filter((line) => line !== null)
  return (
    <Card
      icon={unread ? 'letter' : 'chat'}
      tone={unread ? 'primary' : 'plain'}
      title={unread ? `${title} · ${letterWords.home.unread}` : title}
      note={`${letterWords.states[thread.state]} · ${agoWords(thread.lastAt, now)}`}
      onPress={() => go('packages/letters/thread/index', { id: thread.id })}
    >
      {lines.length > 0 &&
        lines.map((line) => (
          <Text key={line} className={styles.line}>
            {line}
          </Text>
        ))}
    </Card>
  )
}
