import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { volunteerWords } from '@/lib/copy/volunteer'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import { QueueRow } from '../QueueRow'
import { OwnDraftCard } from './OwnDraftCard'
import { useVolunteer } from './useVolunteer'

const open = (id: string) => go('packages/staff/draft/index', { id })

/** Letters that a volunteer may draft a reply for, one's own, and what became of the drafts. */
export function VolunteerScreen({ top }: { readonly top: ReactNode }) {
  const { view, refresh } = useVolunteer()
  const now = useNow()
  const allow = useAllow('duty')
  const [refused, setRefused] = useState<CallError | null>(null)
  useLive(refresh)
  const take = async (threadId: string): Promise<void> => {
    allow()
    const reply = await call('staff.volunteer.take', { threadId })
    setRefused(reply.ok ? null : reply.error)
    await refresh()
    if (reply.ok) await open(threadId)
  }
  const { status, last } = view
  return (
    <Page title={volunteerWords.title}>
      {top}
      {!last && status === 'loading' && <Skeleton lines={4} label={volunteerWords.loading} />}
      {!last && status !== 'loading' && (
        <Failed
          text={status === 'offline' ? volunteerWords.offline : volunteerWords.failed}
          onRetry={refresh}
        />
      )}
      {last && (
        <View className={styles.list}>
          {status === 'offline' && (
            <Notice kind="offline">{deskWords.offlineKept(agoWords(last.at, now))}</Notice>
          )}
          {status === 'failed' && (
            <Notice kind="warning" action={{ text: deskWords.retry, onPress: refresh }}>
              {volunteerWords.failed}
            </Notice>
          )}
          {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
          <Text className={styles.due}>{volunteerWords.rule}</Text>
          <Heading>{volunteerWords.mine(last.mine.length)}</Heading>
          {last.mine.length === 0 && <Empty text={volunteerWords.emptyMine} />}
          {last.mine.map((thread) => (
            <QueueRow key={thread.id} thread={thread} now={now} onOpen={open} />
          ))}
          <Heading>{volunteerWords.waiting(last.waiting.length)}</Heading>
          {last.waiting.length === 0 && <Empty text={volunteerWords.empty} />}
          {last.waiting.map((thread) => (
            <QueueRow
              key={thread.id}
              thread={thread}
              now={now}
              onOpen={open}
              onClaim={take}
              claim={{ text: volunteerWords.take, label: volunteerWords.takeLabel }}
            />
          ))}
          {last.drafts.length > 0 && (
            <Fold title={volunteerWords.drafts(last.drafts.length)}>
              {last.drafts.map((draft) => (
                <OwnDraftCard key={draft.id} draft={draft} now={now} />
              ))}
            </Fold>
          )}
        </View>
      )}
    </Page>
  )
}

const Heading = ({ children }: { readonly children: string }) => (
  <Text className={styles.heading} {...spoken({ role: 'heading' })}>
    {children}
  </Text>
)
