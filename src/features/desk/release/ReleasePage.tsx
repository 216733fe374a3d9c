import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { useNow } from '@/lib/clock/useNow'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { shellWords } from '@/lib/copy/shell'
import { volunteerWords } from '@/lib/copy/volunteer'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { useLive } from '@/lib/live/useLive'
import { useOnline } from '@/lib/network/network'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import { dueWords } from '../dueWords'
import { MessageList } from '../MessageList'
import { SituationCard } from '../SituationCard'
import { GiveBackSheet } from './GiveBackSheet'
import { useRelease } from './useRelease'

const words = volunteerWords.release
/** As the contract has it; the phone knows contracts as types only. */
const MAX_TEXT = 5000

/** A volunteer's draft beside the letter: sent as it is, sent changed, or given back with a note. */
export function ReleasePage({ id }: { readonly id: string }) {
  const { view, refresh, release, giveBack, changed } = useRelease(id)
  const kept = useKeptText(`release/${id}`)
  const online = useOnline()
  const now = useNow()
  const allow = useAllow('duty')
  const [returning, setReturning] = useState(false)
  useLive(refresh)
  const { status, draft, refused } = view
  // What was changed here and not sent goes before what the volunteer wrote.
  const text = kept.text ? kept.text : (draft?.text ?? '')
  const same = text === draft?.text
  const wrong = text.length > MAX_TEXT
  const open = draft !== null && kept.text !== null && !['sent', 'returned', 'gone'].includes(status)
  const send = async (): Promise<void> => {
    if (!draft || wrong || text.trim() === '') return
    allow()
    const seen = draft.messages.at(-1)?.seq ?? 0
    if (await release(text, seen)) await kept.forget()
  }
  const footer = open && (
    <Button kind="primary" wide disabled={wrong || text.trim() === ''} onPress={send}>
      {same ? words.asIs : words.changed}
    </Button>
  )
  return (
    <Page title={words.title} footer={footer}>
      {!online && <Notice kind="offline">{shellWords.offline}</Notice>}
      {!draft && status === 'loading' && <Skeleton lines={4} label={volunteerWords.page.loading} />}
      {!draft && (status === 'failed' || status === 'offline') && (
        <Failed text={words.failed} onRetry={refresh} />
      )}
      {status === 'gone' && !refused && <Empty text={words.gone} />}
      {status === 'sent' && <Notice kind="done">{words.sent}</Notice>}
      {status === 'returned' && <Notice kind="done">{words.backDone}</Notice>}
      {refused && <Notice kind="warning">{`${words.notSent}${saidRefusal(refused)}`}</Notice>}
      {draft && (
        <>
          <Notice kind={draft.thread.reason === 'due' ? 'info' : 'warning'}>
            {`${deskWords.thread.writer(draft.thread.alias)} · ${dueWords(draft.thread, now)}`}
          </Notice>
          {draft.card && <SituationCard card={draft.card} />}
          <MessageList thread={draft.thread} messages={draft.messages} waiting={[]} now={now} />
          <Card title={words.by(draft.by, momentWords(draft.at, now))} icon="letter">
            <Text className={styles.noteText} userSelect>
              {draft.text}
            </Text>
          </Card>
        </>
      )}
      {open && (
        <>
          <TextField
            label={words.field}
            placeholder={words.placeholder}
            value={text}
            max={MAX_TEXT}
            lines
            wrong={wrong}
            {...(wrong ? { note: volunteerWords.page.tooLong } : {})}
            onChange={(next) => {
              changed()
              kept.write(next)
            }}
          />
          {!same && (
            <Button kind="quiet" onPress={() => draft && kept.write(draft.text)}>
              {words.restore}
            </Button>
          )}
          <Button wide onPress={() => setReturning(true)}>
            {words.back}
          </Button>
        </>
      )}
      {returning && (
        <GiveBackSheet
          draftId={id}
          refused={refused}
          giveBack={giveBack}
          onClose={() => setReturning(false)}
        />
      )}
    </Page>
  )
}
