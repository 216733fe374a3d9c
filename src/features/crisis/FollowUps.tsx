import { type FollowUpOutcome, followUpOutcomes, signedAhead } from '@shared/domain/crisis/followUp'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Chips } from '@/components/Chips/Chips'
import { Notice } from '@/components/Notice/Notice'
import { allowMessages } from '@/lib/allow/allow'
import { type CallError, call } from '@/lib/call/call'
import { crisisWords } from '@/lib/copy/crisis'
import { saidRefusal } from '@/lib/copy/refusals'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Crisis.module.scss'
import type { CaseDetail } from './useCase'

interface FollowUpsProps {
  readonly detail: CaseDetail
  readonly now: number
  readonly onSigned: (detail: CaseDetail) => void
}

/** The caring contacts; the next one is signed with one tap by the person who made it, on its day or later. */
export function FollowUps({ detail, now, onSigned }: FollowUpsProps) {
  const [refused, setRefused] = useState<CallError | null>(null)
  const next = detail.followUps.find(({ outcome }) => outcome === null)
  const sign = async (on: string, outcome: FollowUpOutcome): Promise<void> => {
    allowMessages('duty')
    const reply = await call('staff.safety.followUp', { caseId: detail.id, on, outcome })
    if (!reply.ok) return setRefused(reply.error)
    setRefused(null)
    onSigned(reply.data.case)
  }
  return (
    <Card title={crisisWords.followUps}>
      {detail.followUps.map((one) => (
        <View key={one.on} className={styles.row}>
          <Text className={styles.line}>
            {[one.on, one.outcome && crisisWords.outcomes[one.outcome]].filter(Boolean).join(' · ')}
          </Text>
          {one.signedAt !== null && (
            <Text className={styles.quiet}>{crisisWords.signed(momentWords(one.signedAt, now))}</Text>
          )}
          {one === next && (
            <>
              {signedAhead(one.on, 'reached', now) && (
                <Text className={styles.quiet}>{crisisWords.ahead}</Text>
              )}
              <Chips
                label={one.on}
                options={followUpOutcomes
                  .filter((id) => !signedAhead(one.on, id, now))
                  .map((id) => ({ id, text: crisisWords.outcomes[id] }))}
                onPick={(id) => sign(one.on, id as FollowUpOutcome)}
              />
            </>
          )}
        </View>
      ))}
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
    </Card>
  )
}
