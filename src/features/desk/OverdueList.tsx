import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { useLivePages } from '@/lib/pages/usePages'
import { useSession } from '@/lib/session/session'
import styles from './Desk.module.scss'
import { QueueRow } from './QueueRow'

const words = deskWords.overdue
/** The queue stands below. */
const AT_ONCE = 5

interface OverdueListProps {
  readonly onOpen: (id: string) => void
}

/** For supervisors: letters whose promise was broken, whoever has them. Nothing while there is none. */
export function OverdueList({ onOpen }: OverdueListProps) {
  const { session } = useSession()
  return session?.roles.includes('supervisor') ? <Overdue onOpen={onOpen} /> : null
}

async function ask(cursor: string | null) {
  const reply = await call('staff.letter.overdue', { limit: AT_ONCE, ...(cursor === null ? {} : { cursor }) })
  if (!reply.ok) return reply
  const { letters, cursor: next } = reply.data
  return { ok: true, part: { items: letters, cursor: next } } as const
}

function Overdue({ onOpen }: OverdueListProps) {
  const { items, error, load, loadMore } = useLivePages(ask)
  const now = useNow()
  const shown = items !== null && (items.length > 0 || loadMore !== null)
  return (
    <>
      {error && (
        <Notice kind="warning" action={{ text: deskWords.retry, onPress: load }}>
          {words.failed}
        </Notice>
      )}
      {shown && (
        <Text className={styles.heading} {...spoken({ role: 'heading' })}>
          {words.heading(items.length, loadMore !== null)}
        </Text>
      )}
      {items?.map(({ thread, by }) => (
        <QueueRow
          key={thread.id}
          thread={thread}
          now={now}
          by={by === null ? words.nobody : words.by(by)}
          onOpen={onOpen}
        />
      ))}
      {loadMore && (
        <Button wide label={words.moreLabel} onPress={loadMore}>
          {deskWords.more}
        </Button>
      )}
    </>
  )
}
