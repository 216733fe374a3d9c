import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { AbuseReport } from '@/components/AbuseReport/AbuseReport'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { ReasonForm } from '@/components/ReasonForm/ReasonForm'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { shellWords } from '@/lib/copy/shell'
import { useFading } from '@/lib/live/useFading'
import { useLive } from '@/lib/live/useLive'
import { useOnline } from '@/lib/network/network'
import { useSession } from '@/lib/session/session'
import { BoardAsk } from './BoardAsk'
import { CloseSheet } from './CloseSheet'
import styles from './Desk.module.scss'
import { dueWords, topicOf } from './dueWords'
import { MessageList } from './MessageList'
import { NotesCard } from './NotesCard'
import { refreshQueue } from './queue'
import { ReplyDock } from './ReplyDock'
import { SituationCard } from './SituationCard'
import { TransferSheet } from './TransferSheet'
import { useDeskThread } from './useDeskThread'
import { useReply } from './useReply'

const words = deskWords.thread

interface ThreadPageProps {
  readonly id: string
  /** The queue, where there is room for it. */
  readonly side?: ReactNode
}

/** One thread with its reply. */
export function ThreadPage({ id, side }: ThreadPageProps) {
  const { view, refresh, learn, learnNotes, reportAbuse, askToRead } = useDeskThread(id)
  const reply = useReply(id)
  const { session } = useSession()
  const online = useOnline()
  const now = useNow()
  const [closing, setClosing] = useState(false)
  const [handing, setHanding] = useState(false)
  useLive(refresh)
  const typing = useFading(view.typing, view)
  const { status, thread, messages } = view
  const title = thread ? topicOf(thread) : deskWords.title
  const mayReply = thread?.mine === true && thread.state !== 'closed'
  const mayHand = mayReply || (thread?.state !== 'closed' && session?.roles.includes('supervisor') === true)
  return (
    <Page
      title={title}
      side={side}
      endKey={`${messages.length}-${reply.waiting.length}`}
      footer={mayReply && <ReplyDock reply={reply} />}
    >
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      {!thread && status === 'loading' && <Skeleton lines={4} label={words.loading} />}
      {!thread && status === 'gone' && <Empty text={words.gone} />}
      {!thread && (status === 'reason' || status === 'asked') && (
        <ReasonForm record={id} waiting={status === 'asked'} onAsk={askToRead} />
      )}
      {!thread && (status === 'failed' || status === 'offline') && (
        <Failed text={words.failed} onRetry={refresh} />
      )}
      {thread && (
        <>
          <Notice kind={thread.reason === 'due' ? 'info' : 'warning'}>
            {`${words.writer(thread.alias)} · ${deskWords.states[thread.state]} · ${dueWords(thread, now)}`}
          </Notice>
          {view.card && <SituationCard card={view.card} />}
          <MessageList thread={thread} messages={messages} waiting={reply.waiting} now={now} />
          {typing && <Bubble from="system">{words.typing}</Bubble>}
          <NotesCard threadId={id} notes={view.notes} now={now} onWritten={learnNotes} />
          <AbuseReport record={id} reports={view.abuse} now={now} onReport={reportAbuse} />
          {!mayReply && reply.text !== '' && (
            <Card title={words.unsent}>
              <Text className={styles.noteText} userSelect>
                {reply.text}
              </Text>
            </Card>
          )}
          {thread.state === 'closed' && <Notice kind="done">{words.closed}</Notice>}
          {mayHand && (
            <Button kind="quiet" icon="user" onPress={() => setHanding(true)}>
              {words.transfer}
            </Button>
          )}
          {handing && (
            <TransferSheet
              threadId={id}
              onTransferred={() => {
                void refresh()
                void refreshQueue()
              }}
              onClose={() => setHanding(false)}
            />
          )}
          <BoardAsk thread={thread} />
          {thread.state === 'answered' && (
            <Button kind="quiet" icon="check" onPress={() => setClosing(true)}>
              {words.close}
            </Button>
          )}
          {closing && (
            <CloseSheet
              threadId={id}
              onClosed={(closed) => {
                learn(closed)
                void refreshQueue()
              }}
              onClose={() => setClosing(false)}
            />
          )}
        </>
      )}
    </Page>
  )
}
