import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { crisisWords } from '@/lib/copy/crisis'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from './Crisis.module.scss'
import { type Case, refreshCases, useCases } from './cases'

const open = (id: string): Promise<void> => go('packages/staff/case/index', { id })
const sourcesOf = ({ sources }: Case): string =>
  sources.map((source) => crisisWords.sources[source]).join('、')

/** Above every queue: who needs a person now, then who is in somebody's care. */
export function CaseList() {
  const { failed, last } = useCases()
  const allow = useAllow('duty')
  const now = useNow()
  const [refused, setRefused] = useState<CallError | null>(null)
  useLive(refreshCases)
  const take = async (caseId: string): Promise<void> => {
    allow()
    const reply = await call('staff.safety.acknowledge', { caseId })
    setRefused(reply.ok ? null : reply.error)
    await refreshCases()
    if (reply.ok) await open(caseId)
  }
  return (
    <>
      {failed && (
        <Notice kind="warning" action={{ text: crisisWords.open, onPress: refreshCases }}>
          {crisisWords.failed}
        </Notice>
      )}
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      {last && last.open.length > 0 && <Heading>{crisisWords.heading(last.open.length)}</Heading>}
      {last?.open.map((one) => (
        <Card
          key={one.id}
          tone="accent"
          icon="heart"
          title={crisisWords.since(agoWords(one.since, now))}
          note={[sourcesOf(one), crisisWords.calls(one.steps)].join(' · ')}
          footer={
            <Button kind="primary" label={crisisWords.takeLabel(sourcesOf(one))} onPress={() => take(one.id)}>
              {crisisWords.take}
            </Button>
          }
        >
          <Text>{one.callback ? crisisWords.callback : crisisWords.noCallback}</Text>
        </Card>
      ))}
      {last && last.cared.length > 0 && <Heading>{crisisWords.cared(last.cared.length)}</Heading>}
      {last?.cared.map((one) => (
        <Card
          key={one.id}
          icon="heart"
          title={one.mine ? crisisWords.mine : crisisWords.others}
          note={[
            sourcesOf(one),
            one.closing
              ? crisisWords.closing
              : one.followUpOn
                ? crisisWords.followUp(one.followUpOn)
                : agoWords(one.since, now),
          ].join(' · ')}
          onPress={() => open(one.id)}
        />
      ))}
    </>
  )
}

const Heading = ({ children }: { readonly children: string }) => (
  <Text className={styles.heading} {...spoken({ role: 'heading' })}>
    {children}
  </Text>
)
