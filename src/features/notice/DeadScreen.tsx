import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { deadWords, noticeWords } from '@/lib/copy/notice'
import { saidRefusal } from '@/lib/copy/refusals'
import { usePages } from '@/lib/pages/usePages'
import { agoWords } from '@/lib/timeWords/timeWords'
import { channelsOf } from './channels'

async function ask(cursor: string | null) {
  const reply = await call('staff.notice.dead', cursor === null ? {} : { cursor })
  if (!reply.ok) return reply
  const { notices, cursor: next } = reply.data
  return { ok: true, part: { items: notices, cursor: next } } as const
}

/** Everything that reached nobody: once more, or put away. */
export function DeadScreen() {
  const { items, error, load, loadMore } = usePages(ask)
  const [gone, setGone] = useState<readonly string[]>([])
  const [said, setSaid] = useState<CallError | 'retried' | 'dismissed' | null>(null)
  const now = useNow()
  const decide = async (what: 'retry' | 'dismiss', id: string): Promise<void> => {
    const reply = await call(`staff.notice.${what}`, { id })
    if (!reply.ok) return setSaid(reply.error)
    setGone((before) => [...before, id])
    setSaid(what === 'retry' ? 'retried' : 'dismissed')
  }
  const left = items?.filter(({ id }) => !gone.includes(id)) ?? []
  const over = said === 'retried' || said === 'dismissed'
  return (
    <Page title={deadWords.entry}>
      {said !== null && (
        <Notice kind={over ? 'done' : 'warning'}>{over ? deadWords[said] : saidRefusal(said)}</Notice>
      )}
      {items === null && error === null && <Skeleton lines={4} label={deadWords.loading} />}
      {items === null && error !== null && <Failed text={deadWords.failed} onRetry={load} />}
      {items !== null && error !== null && <Notice kind="warning">{deadWords.failed}</Notice>}
      {items !== null && left.length === 0 && loadMore === null && <Empty text={deadWords.empty} />}
      {left.length > 0 && <Text>{deadWords.note}</Text>}
      {left.map(({ id, kind, at, rounds, tried }) => (
        <Card key={id} title={noticeWords[kind]} note={deadWords.rounds(agoWords(at, now), rounds)}>
          <Text>{channelsOf(tried)}</Text>
          <Button icon="retry" onPress={() => decide('retry', id)}>
            {deadWords.retry}
          </Button>
          <Button icon="check" onPress={() => decide('dismiss', id)}>
            {deadWords.dismiss}
          </Button>
        </Card>
      ))}
      {loadMore && <Button onPress={loadMore}>{deadWords.more}</Button>}
    </Page>
  )
}
