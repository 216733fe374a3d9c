import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { readingWords } from '@/lib/copy/reading'
import { saidRefusal } from '@/lib/copy/refusals'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from './Desk.module.scss'
import { QueueRow } from './QueueRow'
import { type ListName, moreOf, type Queue, refreshQueue, useQueue } from './queue'

interface QueueListProps {
  readonly onOpen: (id: string) => void
}

/** What waits for somebody, then what is one's own. */
export function QueueList({ onOpen }: QueueListProps) {
  const { status, last } = useQueue()
  if (last === null) {
    if (status === 'loading') return <Skeleton lines={4} label={deskWords.loading} />
    return (
      <Failed text={status === 'offline' ? deskWords.offline : deskWords.failed} onRetry={refreshQueue} />
    )
  }
  return (
    <View className={styles.list}>
      {status === 'offline' && (
        <Notice kind="offline">{deskWords.offlineKept(agoWords(last.at, nowAt()))}</Notice>
      )}
      {status === 'failed' && (
        <Notice kind="warning" action={{ text: deskWords.retry, onPress: refreshQueue }}>
          {deskWords.failed}
        </Notice>
      )}
      {last.doubts?.includes('minors_cannot_write') && <Notice kind="warning">{readingWords.doubt}</Notice>}
      <Lists queue={last} onOpen={onOpen} />
    </View>
  )
}

function Lists({ queue, onOpen }: QueueListProps & { readonly queue: Queue }) {
  const now = useNow()
  const allow = useAllow('duty')
  const [refused, setRefused] = useState<CallError | null>(null)
  const claim = async (threadId: string): Promise<void> => {
    allow()
    const reply = await call('staff.letter.claim', { threadId })
    setRefused(reply.ok ? null : reply.error)
    await refreshQueue()
    if (reply.ok) onOpen(threadId)
  }
  const { waiting, mine, cursors } = queue
  return (
    <>
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      <Heading>{deskWords.waiting(waiting.length, cursors.waiting !== null)}</Heading>
      {waiting.length === 0 && cursors.waiting === null && <Empty text={deskWords.empty} />}
      {waiting.map((thread) => (
        <QueueRow key={thread.id} thread={thread} now={now} onOpen={onOpen} onClaim={claim} />
      ))}
      <More list="waiting" queue={queue} />
      <Heading>{deskWords.mine(mine.length, cursors.mine !== null)}</Heading>
      {mine.length === 0 && <Empty text={deskWords.emptyMine} />}
      {mine.map((thread) => (
        <QueueRow key={thread.id} thread={thread} now={now} onOpen={onOpen} />
      ))}
      <More list="mine" queue={queue} />
    </>
  )
}

function More({ list, queue }: { readonly list: ListName; readonly queue: Queue }) {
  if (queue.cursors[list] === null) return null
  return (
    <Button wide label={deskWords.moreLabel[list]} onPress={() => moreOf(list)}>
      {deskWords.more}
    </Button>
  )
}

const Heading = ({ children }: { readonly children: string }) => (
  <Text className={styles.heading} {...spoken({ role: 'heading' })}>
    {children}
  </Text>
)
