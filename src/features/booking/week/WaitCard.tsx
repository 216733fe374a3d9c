import { addDays } from '@shared/kit/time'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { useAllow } from '@/lib/allow/useAllow'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { ensureConsent } from '@/lib/consent/consent'
import { bookingWords } from '@/lib/copy/booking'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { dateOn } from '@/lib/timeWords/timeWords'
import { aboutOf, useNeed } from '../need'
import { useServices } from '../useServices'

const words = bookingWords.week

/** A place in the waiting list of this expert, as long as anything can be booked. */
export function WaitCard({ expert }: { readonly expert: string }) {
  const need = useNeed()
  const rules = useServices().last?.data.rules
  const allow = useAllow('visits')
  const key = useRef(newKey())
  const [said, setSaid] = useState<{ readonly done: boolean; readonly text: string } | null>(null)
  if (!rules) return null
  const wait = async (): Promise<void> => {
    allow()
    const consent = await ensureConsent('booking')
    if (consent !== 'agreed') return setSaid({ done: false, text: bookingWords.confirm[consent] })
    const untilOn = addDays(dateOn(nowAt()), rules.windowDays)
    const input = { expert, service: need.service, untilOn, ...aboutOf(need) }
    const reply = await call('booking.wait', input, { key: await key.current })
    setSaid({ done: reply.ok, text: reply.ok ? words.waiting : saidRefusal(reply.error) })
  }
  return (
    <Card title={words.wait} note={words.waitNote}>
      {said && <Notice kind={said.done ? 'done' : 'warning'}>{said.text}</Notice>}
      {!said?.done && <Button onPress={wait}>{words.wait}</Button>}
    </Card>
  )
}
