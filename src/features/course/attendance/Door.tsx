import type { ActionName, Input } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { CodePicture } from '@/components/CodePicture/CodePicture'
import { Notice } from '@/components/Notice/Notice'
import { Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { TextField } from '@/components/TextField/TextField'
import { call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Course.module.scss'

const words = activityWords.desk
type DoorAction = Extract<ActionName, `staff.activity.${'rotate' | 'close' | 'checkIn'}`>

interface DoorProps {
  readonly occasion: string
  readonly title: string
  readonly onBack: () => void
}

/** How often the counts are looked at while people come in. */
const LOOK_MS = 10_000

/** The door of one occasion: the code for everybody, numbers one by one, and how many have come. */
export function Door({ occasion, title, onBack }: DoorProps) {
  const now = useNow()
  const { last, error, ask } = useAsk('staff.activity.open', { occasion })
  const [ticket, setTicket] = useState('')
  const [said, setSaid] = useState<{ readonly done: boolean; readonly text: string } | null>(null)
  useLive(ask, LOOK_MS)
  const change = async <A extends DoorAction>(
    action: A,
    input: Input<A>,
    text: string | null,
  ): Promise<void> => {
    const reply = await call(action, input)
    setSaid(
      reply.ok
        ? text === null
          ? null
          : { done: true, text }
        : { done: false, text: saidRefusal(reply.error) },
    )
    if (reply.ok) setTicket('')
    await ask()
  }
  if (!last)
    return error ? (
      <Failed text={saidRefusal(error)} onRetry={ask} />
    ) : (
      <Skeleton lines={4} label={words.loading} />
    )
  const { code, entries, people, visits, closed, now: on, startAt } = last.data
  return (
    <>
      <Card title={title} note={momentWords(startAt, now)}>
        {on === null && <Text className={styles.small}>{words.notNow}</Text>}
        <View {...spoken({ role: 'img', label: words.codeLabel(code) })}>
          <Text className={styles.small}>{words.code}</Text>
          <Text className={styles.code}>{code}</Text>
        </View>
        <CodePicture key={code} words={words} draw={() => call('staff.activity.doorCode', { occasion })} />
        <View className={styles.actions}>
          <Button onPress={() => change('staff.activity.rotate', { occasion, code }, words.rotated)}>
            {words.rotate}
          </Button>
          <Button
            kind="quiet"
            onPress={() => change('staff.activity.close', { occasion, closed: !closed }, null)}
          >
            {closed ? words.reopen : words.close}
          </Button>
        </View>
      </Card>
      {error && <Notice kind={error === 'OFFLINE' ? 'offline' : 'warning'}>{saidRefusal(error)}</Notice>}
      {said && <Notice kind={said.done ? 'done' : 'warning'}>{said.text}</Notice>}
      <Card title={words.tally(people, visits)}>
        <TextField
          label={words.ticket}
          placeholder={activityWords.checkIn.placeholder}
          value={ticket}
          max={6}
          onChange={setTicket}
        />
        <Button
          disabled={!/^\d{6}$/.test(ticket)}
          onPress={() => change('staff.activity.checkIn', { occasion, ticket }, words.letInDone(ticket))}
        >
          {words.letIn}
        </Button>
      </Card>
      <Card title={words.list}>
        {entries.map((entry) => (
          <Text key={entry.ticket} className={styles.text}>
            {words.row(entry.ticket, entry.visits.length)}
          </Text>
        ))}
      </Card>
      <Button kind="quiet" wide onPress={onBack}>
        {words.all}
      </Button>
    </>
  )
}
