import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { useNow } from '@/lib/clock/useNow'
import { sampleWords } from '@/lib/copy/sample'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import { topicOf } from '../dueWords'
import { refreshSamples, useSamples } from './samples'

/** Behind one tap, because it can wait: closed threads that a supervisor is to read. */
export function SamplesWaiting() {
  const { failed, last } = useSamples()
  const now = useNow()
  useLive(refreshSamples)
  return (
    <>
      {failed && (
        <Notice kind="warning" action={{ text: sampleWords.retry, onPress: refreshSamples }}>
          {sampleWords.listFailed}
        </Notice>
      )}
      {last && last.length > 0 && (
        <Fold title={sampleWords.heading(last.length)}>
          <Text className={styles.due}>{sampleWords.headingNote}</Text>
          {last.map(({ threadId, topic, closedAt }) => (
            <Card
              key={threadId}
              icon="check"
              title={topicOf({ topic })}
              note={sampleWords.row(agoWords(closedAt, now))}
              onPress={() => go('packages/staff/sample/index', { id: threadId })}
            />
          ))}
        </Fold>
      )}
    </>
  )
}
