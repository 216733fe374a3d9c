import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { shellWords } from '@/lib/copy/shell'
import { volunteerWords } from '@/lib/copy/volunteer'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import { useLive } from '@/lib/live/useLive'
import { useOnline } from '@/lib/network/network'
import { dueWords, topicOf } from '../dueWords'
import { MessageList } from '../MessageList'
import { SituationCard } from '../SituationCard'
import { LeaveSheet } from './LeaveSheet'
import { OwnDraftCard } from './OwnDraftCard'
import { useDraftThread } from './useDraftThread'

const words = volunteerWords.page
/** As the contract has it; the phone knows contracts as types only. */
const MAX_TEXT = 5000

/** One letter, and the draft that a volunteer writes for it. */
export function DraftPage({ id }: { readonly id: string }) {
  const { view, refresh } = useDraftThread(id)
  const kept = useKeptText(`draft/${id}`)
  const online = useOnline()
  const now = useNow()
  const allow = useAllow('duty')
  const [outcome, setOutcome] = useState<CallError | 'sent' | null>(null)
  const [leaving, setLeaving] = useState(false)
  // The same draft keeps its key, so that a second tap after a lost answer is not a second draft.
  const key = useRef<string | null>(null)
  useLive(refresh)
  const text = kept.text ?? ''
  const tooLong = text.length > MAX_TEXT
  const send = async (): Promise<void> => {
    if (text.trim() === '' || tooLong) return
    allow()
    key.current ??= await newKey()
    const reply = await call('staff.volunteer.write', { threadId: id, text }, { key: key.current })
    if (!reply.ok) {
      setOutcome(reply.error)
      return refresh()
    }
    key.current = null
    setOutcome('sent')
    await kept.forget()
    await refresh()
  }
  const { status, last } = view
  const owed = last !== null && (last.thread.state === 'waiting' || last.thread.state === 'assigned')
  const footer = owed && (
    <Button kind="primary" wide disabled={text.trim() === '' || tooLong} onPress={send}>
      {words.send}
    </Button>
  )
  return (
    <Page title={last ? topicOf(last.thread) : volunteerWords.title} footer={footer}>
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      {!last && status === 'loading' && <Skeleton lines={4} label={words.loading} />}
      {!last && status === 'gone' && <Empty text={words.gone} />}
      {!last && (status === 'failed' || status === 'offline') && (
        <Failed text={words.failed} onRetry={refresh} />
      )}
      {last && (
        <>
          <Notice kind="info">{`${volunteerWords.rule}${dueWords(last.thread, now)}`}</Notice>
          {last.card && <SituationCard card={last.card} />}
          <MessageList thread={last.thread} messages={last.messages} waiting={[]} now={now} />
          {last.draft && <OwnDraftCard draft={last.draft} now={now} />}
        </>
      )}
      {(owed || text !== '') && (
        <TextField
          label={words.field}
          placeholder={words.placeholder}
          value={text}
          max={MAX_TEXT}
          lines
          wrong={tooLong}
          {...(tooLong ? { note: words.tooLong } : {})}
          {...(!tooLong && last?.draft?.state === 'waiting' ? { note: words.again } : {})}
          onChange={(next) => {
            key.current = null
            setOutcome(null)
            kept.write(next)
          }}
        />
      )}
      {outcome === 'sent' && <Notice kind="done">{words.sent}</Notice>}
      {outcome !== null && outcome !== 'sent' && (
        <Notice kind="warning">{`${words.notSent}${saidRefusal(outcome)}`}</Notice>
      )}
      {last && (
        <Button kind="quiet" icon="user" onPress={() => setLeaving(true)}>
          {words.leave}
        </Button>
      )}
      {leaving && <LeaveSheet threadId={id} onLeft={refresh} onClose={() => setLeaving(false)} />}
    </Page>
  )
}
