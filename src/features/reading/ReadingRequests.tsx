import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { readingWords } from '@/lib/copy/reading'
import { useLive } from '@/lib/live/useLive'
import { useSession } from '@/lib/session/session'
import { agoWords } from '@/lib/timeWords/timeWords'

const words = readingWords.list
type Request = Output<'staff.reading.list'>['requests'][number]

/** For supervisors: colleagues who want to read a minor's record, and why. Nothing of the record itself. */
export function ReadingRequests() {
  const { session } = useSession()
  return session?.roles.includes('supervisor') ? <Requests /> : null
}

function Requests() {
  const [requests, setRequests] = useState<readonly Request[]>([])
  const [failed, setFailed] = useState(false)
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.reading.list', {})
    if (reply.ok) setRequests(reply.data.requests)
  }, [])
  useEffect(() => void refresh(), [refresh])
  useLive(() => void refresh())
  const decide = async (id: string, approve: boolean): Promise<void> => {
    const reply = await call('staff.reading.decide', { id, approve })
    setFailed(!reply.ok)
    if (reply.ok) setRequests(reply.data.requests)
    else await refresh()
  }
  if (requests.length === 0) return null
  return (
    <Card title={words.title(requests.length)} icon="lock">
      {failed && <Notice kind="warning">{words.failed}</Notice>}
      {requests.map(({ id, what, by, reason, askedAt }) => (
        <Card key={id}>
          <Text>{words.line(words.by(by), words.what[what], agoWords(askedAt, nowAt()))}</Text>
          <Text userSelect>{reason}</Text>
          <Button wide label={words.label(words.approve, reason)} onPress={() => decide(id, true)}>
            {words.approve}
          </Button>
          <Button
            kind="quiet"
            wide
            label={words.label(words.decline, reason)}
            onPress={() => decide(id, false)}
          >
            {words.decline}
          </Button>
        </Card>
      ))}
    </Card>
  )
}
