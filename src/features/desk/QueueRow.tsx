import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { deskWords } from '@/lib/copy/desk'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Desk.module.scss'
import { dueWords, topicOf } from './dueWords'
import type { DeskThread } from './queue'

interface QueueRowProps {
  readonly thread: DeskThread
  readonly now: number
  readonly onOpen: (id: string) => void
  /** Given for a thread that nobody has: it can be taken, and is read by whoever took it. */
  readonly onClaim?: (id: string) => Promise<void>
  /** Who has it, where the list is not one's own. */
  readonly by?: string
  /** How taking it is called; by an expert when left out. */
  readonly claim?: { readonly text: string; readonly label: (topic: string, due: string) => string }
}

const byExpert = { text: deskWords.claim, label: deskWords.claimLabel }

/** Whom it is meant for, and until when it is kept for that one. */
const meantWords = (
  { heldUntil }: DeskThread,
  meant: NonNullable<DeskThread['meant']>,
  now: number,
): string =>
  heldUntil === null || heldUntil <= now || meant === 'specialty'
    ? deskWords.meant[meant]
    : deskWords.held[meant](momentWords(heldUntil, now))

/** One thread of the queue: why it stands here, what it is about, by when a reply is owed. Never its text. */
export function QueueRow({ thread, now, onOpen, onClaim, by, claim = byExpert }: QueueRowProps) {
  const { id, reason, alias } = thread
  const due = dueWords(thread, now)
  const unread = thread.mine && thread.lastSeq > thread.seenByExpert
  const title = [topicOf(thread), alias || deskWords.nameless].join(' · ')
  const why = reason === 'due' ? deskWords.states[thread.state] : deskWords.reasons[reason]
  const lines = (
    <>
      <Text className={reason === 'due' ? styles.due : styles.urgent}>{due}</Text>
      {by !== undefined && <Text className={styles.due}>{by}</Text>}
      {thread.meant && <Text className={styles.unread}>{meantWords(thread, thread.meant, now)}</Text>}
      {thread.withVolunteer && !thread.mine && onClaim && claim === byExpert && (
        <Text className={styles.due}>{deskWords.withVolunteer}</Text>
      )}
      {unread && <Text className={styles.unread}>{deskWords.unread}</Text>}
    </>
  )
  if (!onClaim)
    return (
      <Card icon={unread ? 'letter' : 'chat'} title={title} note={why} onPress={() => onOpen(id)}>
        {lines}
      </Card>
    )
  return (
    <Card
      icon={reason === 'safety' ? 'heart' : 'clock'}
      title={title}
      note={why}
      footer={
        <Button label={claim.label(topicOf(thread), due)} onPress={() => onClaim(id)}>
          {claim.text}
        </Button>
      }
    >
      {lines}
    </Card>
  )
}
