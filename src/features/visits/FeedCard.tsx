import type { Output } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { newKey } from '@/lib/ids/ids'
import { offerText } from '@/lib/share/share'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Visits.module.scss'

const words = visitsWords.feed

/** The own appointments in a calendar outside: an address that is shown once and can be taken back. */
export function FeedCard() {
  const { last, error, ask } = useAsk('staff.booking.feed', {})
  const now = useNow()
  /** As it stands since it was changed here. */
  const [changed, setChanged] = useState<Output<'staff.booking.feed'> | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  /** What would stop a calendar that reads the old address, until it is tapped again. */
  const [sureOf, setSureOf] = useState<'new' | 'back' | null>(null)
  const [said, setSaid] = useState<{ readonly done: boolean; readonly text: string } | null>(null)
  if (!last)
    return error ? (
      <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />
    ) : (
      <Skeleton lines={2} />
    )
  const { offered, since, readAt } = changed ?? last.data
  // A question that was asked meanwhile stands until it is answered itself.
  const settle = (what: 'new' | 'back'): void => setSureOf((asked) => (asked === what ? null : asked))
  const make = async (): Promise<void> => {
    if (since !== null && sureOf !== 'new') return setSureOf('new')
    const reply = await call('staff.booking.feedOn', {}, { key: await newKey() })
    settle('new')
    setSaid(reply.ok ? null : { done: false, text: saidRefusal(reply.error) })
    if (!reply.ok) return
    setChanged(reply.data)
    setAddress(reply.data.address)
  }
  const takeBack = async (): Promise<void> => {
    if (sureOf !== 'back') return setSureOf('back')
    const reply = await call('staff.booking.feedOff', {})
    settle('back')
    setSaid(
      reply.ok ? { done: true, text: words.takenBack } : { done: false, text: saidRefusal(reply.error) },
    )
    if (!reply.ok) return
    setChanged(reply.data)
    setAddress(null)
  }
  const copy = async (): Promise<void> => {
    const outcome = await offerText(address ?? '')
    setSaid(
      outcome === 'failed' ? { done: false, text: words.notCopied } : { done: true, text: words.copied },
    )
  }
  if (!offered)
    return (
      <Card title={words.title}>
        <Text className={styles.quiet}>{words.missing}</Text>
      </Card>
    )
  return (
    <Card title={words.title} note={words.lead}>
      {since === null && <Text className={styles.quiet}>{words.none}</Text>}
      {since !== null && (
        <Text className={styles.quiet}>
          {words.since(momentWords(since, now))}
          {readAt === null ? words.notRead : words.read(momentWords(readAt, now))}
        </Text>
      )}
      {address !== null && (
        <>
          <Notice kind="done">{words.made}</Notice>
          <Text className={styles.address} userSelect>
            {address}
          </Text>
          <Button icon="copy" onPress={copy}>
            {words.copy}
          </Button>
        </>
      )}
      {said && <Notice kind={said.done ? 'done' : 'warning'}>{said.text}</Notice>}
      {sureOf && <Notice kind="warning">{sureOf === 'new' ? words.sureNew : words.sureBack}</Notice>}
      <View className={styles.actions}>
        <Button kind="quiet" onPress={make}>
          {since === null ? words.make : words.makeNew}
        </Button>
        {since !== null && (
          <Button kind="quiet" onPress={takeBack}>
            {words.takeBack}
          </Button>
        )}
      </View>
    </Card>
  )
}
