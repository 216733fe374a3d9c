import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { momentWords } from '@/lib/timeWords/timeWords'

const words = visitsWords.checkIn

/** Somebody is there and says the six digits. */
export function CheckInCard({ again }: { readonly again: () => Promise<void> }) {
  const now = useNow()
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<{ readonly done: boolean; readonly text: string } | null>(null)
  const checkIn = async (): Promise<void> => {
    const reply = await call('staff.booking.checkIn', { code })
    if (!reply.ok) return setSaid({ done: false, text: saidRefusal(reply.error) })
    setCode('')
    setSaid({ done: true, text: words.done(momentWords(reply.data.visit.startAt, now)) })
    await again()
  }
  return (
    <Card title={words.title}>
      <TextField
        label={words.label}
        placeholder={words.placeholder}
        value={code}
        max={6}
        onChange={setCode}
      />
      {said && <Notice kind={said.done ? 'done' : 'warning'}>{said.text}</Notice>}
      <Button disabled={!/^\d{6}$/.test(code)} onPress={checkIn}>
        {words.do}
      </Button>
    </Card>
  )
}
