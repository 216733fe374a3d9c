import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { type CallError, call } from '@/lib/call/call'
import { boardAskWords as words } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { topicWords } from '@/lib/copy/topics'
import { newKey } from '@/lib/ids/ids'
import { useLive } from '@/lib/live/useLive'
import styles from './Thread.module.scss'

type Asked = Output<'board.asked'>['entries'][number]

/** What experts ask the writer to agree to in an answered thread: exactly what everybody would read, and yes or no. */
export function AskedCards({ threadId }: { readonly threadId: string }) {
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('board.asked', { threadId })
    // Without it the thread is as good as ever, and the next time asks again.
    if (reply.ok) setAsked(reply.data.entries)
  }, [threadId])
  useLive(refresh)
  return (
    <>
      {asked.map((one) => (
        <AskedCard key={one.id} asked={one} onDecided={refresh} />
      ))}
    </>
  )
}

interface AskedCardProps {
  readonly asked: Asked
  readonly onDecided: () => Promise<void>
}

function AskedCard({ asked, onDecided }: AskedCardProps) {
  const { id, topic, question, answer, textSha256, state } = asked
  const [error, setError] = useState<CallError | null>(null)
  // One answer keeps its key, so that a second tap after a lost receipt says the same thing once.
  const key = useRef<{ readonly granted: boolean; readonly key: string } | null>(null)
  const decide = async (granted: boolean): Promise<void> => {
    if (key.current?.granted !== granted) key.current = { granted, key: await newKey() }
    const input = { entryId: id, granted, textSha256 }
    const reply = await call('board.consent', input, { key: key.current.key })
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    key.current = null
    await onDecided()
  }
  const text = (
    <>
      <Text>{words.exactly}</Text>
      {topic && <Text className={styles.quoted}>{topicWords[topic]}</Text>}
      <Text className={styles.quoted}>{words.question(question)}</Text>
      <Text className={styles.quoted}>{words.answer(answer)}</Text>
      <Text>{words.never}</Text>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
    </>
  )
  if (state === 'asked')
    return (
      <Card tone="accent" icon="chat" title={words.ask} note={words.askNote}>
        {text}
        <Button wide onPress={() => decide(true)}>
          {words.yes}
        </Button>
        <Button wide onPress={() => decide(false)}>
          {words.no}
        </Button>
      </Card>
    )
  const published = state === 'published'
  return (
    <Fold title={words.states[state]}>
      {text}
      <Button wide onPress={() => decide(!published)}>
        {published ? words.withdraw : words.yes}
      </Button>
    </Fold>
  )
}
