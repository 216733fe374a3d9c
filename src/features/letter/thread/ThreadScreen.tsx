import { useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useNow } from '@/lib/clock/useNow'
import { letterWords } from '@/lib/copy/letter'
import { saidRefusal } from '@/lib/copy/refusals'
import { shellWords } from '@/lib/copy/shell'
import { topicWords } from '@/lib/copy/topics'
import { useFading } from '@/lib/live/useFading'
import { replace, toTab } from '@/lib/navigation/navigation'
import { useOnline } from '@/lib/network/network'
import { useSending } from '../sending'
import type { Thread } from '../threads'
import { AskedCards } from './AskedCards'
import { LineDock } from './LineDock'
import { MessageList } from './MessageList'
import { RateCard } from './RateCard'
import { Standing } from './Standing'
import { TakeBackSheet } from './TakeBackSheet'
import { useThread } from './useThread'

const words = letterWords.thread

interface ThreadScreenProps {
  readonly id: string | null
  /** The outbox key of a letter that is still on its way. */
  readonly letterKey: string | null
}

/** One thread: what was said, how it stands, and the next line. */
export function ThreadScreen({ id, letterKey }: ThreadScreenProps) {
  const { view, refresh, learn } = useThread(id, letterKey)
  const [asked, setAsked] = useState<number | null>(null)
  const online = useOnline()
  const now = useNow()
  const waiting = useSending().filter(
    ({ key, input }) => key === letterKey || (input.threadId !== null && input.threadId === view.thread?.id),
  )
  const typing = useFading(view.typing, view)
  const { status, thread, messages } = view
  const compose = () => replace('packages/letters/compose/index')
  if (status === 'gone')
    return (
      <Page title={words.title}>
        <Empty text={words.gone} action={{ text: words.another, onPress: compose }} />
      </Page>
    )
  if (status === 'elsewhere')
    return (
      <Page title={words.title}>
        <Empty text={words.elsewhere} action={{ text: words.toLetters, onPress: () => toTab('letters') }} />
      </Page>
    )
  if (view.why !== null)
    return (
      <Page title={words.title}>
        <Empty text={saidRefusal(view.why)} action={{ text: words.backToIt, onPress: compose }} />
      </Page>
    )
  const nothing = thread === null && waiting.length === 0
  return (
    <Page
      title={titleOf(thread)}
      endKey={`${messages.length}-${waiting.length}`}
      footer={thread && <LineDock thread={thread} now={now} />}
    >
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      {nothing && status === 'loading' && <Skeleton lines={4} label={words.loading} />}
      {nothing && status !== 'loading' && <Failed text={words.failed} onRetry={refresh} />}
      {thread && <Standing thread={thread} ahead={view.ahead} now={now} />}
      <MessageList thread={thread} messages={messages} waiting={waiting} now={now} onAsk={setAsked} />
      {typing && <Bubble from="system">{words.typing}</Bubble>}
      {thread && isAnswered(thread) && <AskedCards threadId={thread.id} />}
      {thread && <RateCard thread={thread} messages={messages} onRated={learn} />}
      {thread && asked !== null && (
        <TakeBackSheet threadId={thread.id} seq={asked} onDone={learn} onClose={() => setAsked(null)} />
      )}
    </Page>
  )
}

const isAnswered = ({ state }: Thread): boolean => state === 'answered' || state === 'closed'

const titleOf = (thread: Thread | null): string => (thread?.topic ? topicWords[thread.topic] : words.title)
