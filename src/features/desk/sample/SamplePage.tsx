import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { sampleWords } from '@/lib/copy/sample'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import { MessageList } from '../MessageList'
import { ReviewForm } from './ReviewForm'
import { useSample } from './useSample'

/** A closed thread that was drawn, and the three questions about it. */
export function SamplePage({ id }: { readonly id: string }) {
  const { view, open } = useSample(id)
  const now = useNow()
  const [done, setDone] = useState<string | null>(null)
  const { status, last } = view
  return (
    <Page title={sampleWords.title}>
      {status === 'loading' && <Skeleton lines={5} label={sampleWords.loading} />}
      {status === 'gone' && <Empty text={sampleWords.gone} />}
      {status === 'minor' && (
        <Empty
          text={sampleWords.minor}
          action={{ text: sampleWords.minorGo, onPress: () => go('packages/staff/thread/index', { id }) }}
        />
      )}
      {(status === 'failed' || status === 'offline') && <Failed text={sampleWords.failed} onRetry={open} />}
      {last && (
        <>
          <Notice kind="info">{sampleWords.why}</Notice>
          <MessageList thread={last.thread} messages={last.messages} waiting={[]} now={now} />
          {last.notes.map((note) => (
            <View key={`${note.at}-${note.kind}`} className={styles.note}>
              <Text className={styles.due}>
                {deskWords.thread.noteBy(
                  deskWords.thread.noteKinds[note.kind],
                  note.by,
                  momentWords(note.at, now),
                )}
              </Text>
              <Text className={styles.noteText} userSelect>
                {note.text}
              </Text>
            </View>
          ))}
          {done === null ? (
            <ReviewForm threadId={id} onDone={setDone} />
          ) : (
            <Notice kind="done">{done}</Notice>
          )}
        </>
      )}
    </Page>
  )
}
