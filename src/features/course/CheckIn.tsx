import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { call } from '@/lib/call/call'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Course.module.scss'
import type { Own } from './Occasions'

const words = activityWords.checkIn

/** Says that one is there, by the six digits at the door. A code that was scanned fills them in; the tap is the person's. */
export function CheckIn({
  mine: { occasion, ward },
  scanned,
  again,
}: {
  readonly mine: Own
  readonly scanned: string | null
  readonly again: () => Promise<void>
}) {
  const [code, setCode] = useState(scanned ?? '')
  const [held, setHeld] = useState<string | null>(null)
  const checkIn = async (): Promise<void> => {
    const reply = await call('activity.checkIn', { occasion, ward, code })
    setHeld(reply.ok ? null : saidRefusal(reply.error))
    const renewed = again()
    // Who stands at the door may try the next code at once.
    if (reply.ok) await renewed
  }
  return (
    <>
      <Text className={styles.strong}>{words.title}</Text>
      {scanned !== null && <Text className={styles.small}>{words.scanned}</Text>}
      <TextField
        label={words.label}
        placeholder={words.placeholder}
        value={code}
        max={6}
        onChange={setCode}
      />
      {held && <Notice kind="warning">{held}</Notice>}
      <Button kind="primary" wide disabled={!/^\d{6}$/.test(code)} onPress={checkIn}>
        {words.do}
      </Button>
    </>
  )
}
