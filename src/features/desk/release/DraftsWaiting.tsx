import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { volunteerWords } from '@/lib/copy/volunteer'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import { dueWords, topicOf } from '../dueWords'
import { refreshDrafts, useDrafts } from './drafts'

const words = volunteerWords.release

/** What volunteers have written and a supervisor is to send or give back, the next due first. Nothing while there is none. */
export function DraftsWaiting() {
  const { failed, last } = useDrafts()
  const now = useNow()
  useLive(refreshDrafts)
  return (
    <>
      {failed && (
        <Notice kind="warning" action={{ text: words.retry, onPress: refreshDrafts }}>
          {words.failed}
        </Notice>
      )}
      {last && last.length > 0 && (
        <Text className={styles.heading} {...spoken({ role: 'heading' })}>
          {words.heading(last.length)}
        </Text>
      )}
      {last?.map(({ id, at, by, thread }) => (
        <Card
          key={id}
          icon="letter"
          title={[topicOf(thread), thread.alias || deskWords.nameless].join(' · ')}
          note={words.row(by, momentWords(at, now))}
          onPress={() => go('packages/staff/release/index', { id })}
        >
          <Text className={thread.reason === 'overdue' ? styles.urgent : styles.due}>
            {dueWords(thread, now)}
          </Text>
        </Card>
      ))}
    </>
  )
}
