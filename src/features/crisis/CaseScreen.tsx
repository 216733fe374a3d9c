import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AbuseReport, type NewAbuseReport } from '@/components/AbuseReport/AbuseReport'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { ReasonForm } from '@/components/ReasonForm/ReasonForm'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { crisisWords } from '@/lib/copy/crisis'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { momentWords } from '@/lib/timeWords/timeWords'
import { refreshCases } from './cases'
import { FollowUps } from './FollowUps'
import { Happened } from './Happened'
import { Notes } from './Notes'
import { type CaseDetail, useCase } from './useCase'

/** One case, as whoever took it works through it: reach the person, write down, come back, end it with a colleague. */
export function CaseScreen({ id }: { readonly id: string }) {
  const { view, refresh, learn, askToRead } = useCase(id)
  useLive(refresh)
  const { status, detail } = view
  return (
    <Page title={crisisWords.title}>
      {!detail && status === 'loading' && <Skeleton lines={4} label={crisisWords.loading} />}
      {!detail && status === 'gone' && <Empty text={crisisWords.gone} />}
      {!detail && (status === 'reason' || status === 'asked') && (
        <ReasonForm record={id} waiting={status === 'asked'} onAsk={askToRead} />
      )}
      {!detail && (status === 'failed' || status === 'offline') && (
        <Failed text={crisisWords.failed} onRetry={refresh} />
      )}
      {detail && <Case detail={detail} learn={learn} />}
    </Page>
  )
}

function Case({
  detail,
  learn,
}: {
  readonly detail: CaseDetail
  readonly learn: (detail: CaseDetail) => void
}) {
  const now = useNow()
  const { phone, threadId, acknowledgedAt } = detail
  const report = async (written: NewAbuseReport, key: string): Promise<CallError | null> => {
    const reply = await call('staff.safety.abuse', { caseId: detail.id, ...written }, { key })
    if (!reply.ok) return reply.error
    learn(reply.data.case)
    return null
  }
  return (
    <>
      <Notice kind="info">
        {acknowledgedAt === null
          ? crisisWords.notAcknowledged
          : crisisWords.acknowledged(momentWords(acknowledgedAt, now))}
      </Notice>
      {phone === null ? (
        <Notice kind="warning">{crisisWords.noPhone}</Notice>
      ) : (
        <Button kind="primary" icon="phone" wide onPress={() => dial(phone)}>
          {crisisWords.call(phone)}
        </Button>
      )}
      {threadId !== null && (
        <Button icon="letter" wide onPress={() => go('packages/staff/thread/index', { id: threadId })}>
          {crisisWords.letter}
        </Button>
      )}
      <Happened events={detail.events} now={now} />
      <Notes detail={detail} now={now} onWritten={learn} />
      <FollowUps detail={detail} now={now} onSigned={learn} />
      <AbuseReport record={detail.id} reports={detail.abuse} now={now} onReport={report} />
      <Ending detail={detail} learn={learn} />
    </>
  )
}

function Ending({
  detail,
  learn,
}: {
  readonly detail: CaseDetail
  readonly learn: (detail: CaseDetail) => void
}) {
  const [refused, setRefused] = useState<CallError | null>(null)
  const close = async (): Promise<void> => {
    const reply = await call('staff.safety.close', { caseId: detail.id })
    setRefused(reply.ok ? null : reply.error)
    if (!reply.ok) return
    learn(reply.data.case)
    await refreshCases()
  }
  if (detail.state === 'closed') return <Notice kind="done">{crisisWords.closed}</Notice>
  return (
    <Card>
      <Text>{detail.closing ? crisisWords.closing : crisisWords.closeWords}</Text>
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      <Button wide onPress={close}>
        {detail.closing ? crisisWords.closeSecond : crisisWords.close}
      </Button>
    </Card>
  )
}
