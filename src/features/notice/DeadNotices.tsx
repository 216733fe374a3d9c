import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { deadWords, noticeWords } from '@/lib/copy/notice'
import { useLive } from '@/lib/live/useLive'
import { agoWords } from '@/lib/timeWords/timeWords'
import { channelsOf } from './channels'

type Dead = Output<'staff.notice.dead'>['notices']

/** What reached nobody, for the administrator: what kind of thing, when, what each channel said, and once more. */
export function DeadNotices() {
  const [dead, setDead] = useState<Dead>([])
  const [failed, setFailed] = useState(false)
  const now = useNow()
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.notice.dead', {})
    setFailed(!reply.ok)
    if (reply.ok) setDead(reply.data.notices)
  }, [])
  useLive(refresh)
  const retry = async (id: string): Promise<void> => {
    await call('staff.notice.retry', { id })
    await refresh()
  }
  if (failed)
    return (
      <Notice kind="warning" action={{ text: deadWords.again, onPress: refresh }}>
        {deadWords.failed}
      </Notice>
    )
  if (dead.length === 0) return null
  return (
    <Card title={deadWords.title} note={deadWords.note}>
      {dead.map(({ id, kind, at, tried }) => (
        <Notice key={id} kind="warning" action={{ text: deadWords.retry, onPress: () => void retry(id) }}>
          {`${noticeWords[kind]}（${agoWords(at, now)}；${channelsOf(tried)}）`}
        </Notice>
      ))}
    </Card>
  )
}
