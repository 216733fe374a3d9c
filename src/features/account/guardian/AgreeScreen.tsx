import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Failed, Skeleton } from '@/components/States/States'
import type { CallError } from '@/lib/call/call'
import { guardianWords } from '@/lib/copy/guardian'
import { saidRefusal } from '@/lib/copy/refusals'
import { currentSession, setBirth } from '@/lib/session/session'
import { BirthSheet } from '../BirthSheet'
import { AgreeForm } from './AgreeForm'
import styles from './Guardian.module.scss'
import { agreementOf, blank, type Ticks } from './ticks'
import { useWards } from './useWards'
import { WardCard } from './WardCard'

const words = guardianWords.agree

/** Where a guardian agrees for a child with the child's code, and takes it back later. */
export function AgreeScreen() {
  const { wards, failed, refresh, agree, withdraw } = useWards()
  const [ticks, setTicks] = useState<Ticks>(blank)
  const [said, setSaid] = useState<CallError | 'saved' | null>(null)
  const [month, setMonth] = useState<string | null>(null)
  const [askBirth, setAskBirth] = useState(false)
  const agreement = agreementOf(ticks)
  const change = (edit: Partial<Ticks>): void => {
    setTicks({ ...ticks, ...edit })
    setSaid(null)
  }
  const save = async (): Promise<void> => {
    if (!agreement) return
    if (!currentSession()?.birthMonth) return setAskBirth(true)
    const refused = await agree(agreement)
    setSaid(refused ?? 'saved')
    if (refused === 'AGE_REQUIRED') setAskBirth(true)
    if (!refused) setTicks(blank)
  }
  const footer = (
    <>
      {said === 'saved' && <Notice kind="done">{words.saved}</Notice>}
      {said !== null && said !== 'saved' && (
        <Notice kind="warning">{said === 'OUT_OF_AGE' ? words.tooYoung : saidRefusal(said)}</Notice>
      )}
      {!agreement && said !== 'saved' && <Text className={styles.quiet}>{words.first}</Text>}
      <Button kind="primary" wide disabled={!agreement} onPress={save}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Page title={words.title} footer={footer}>
      {wards === null && failed === null && <Skeleton lines={2} label={words.loading} />}
      {wards === null && failed !== null && <Failed text={words.failed} onRetry={refresh} />}
      {wards !== null && wards.length > 0 && (
        <>
          <Text>{guardianWords.wards.title}</Text>
          {wards.map((ward) => (
            <WardCard key={ward.id} ward={ward} withdraw={withdraw} />
          ))}
          <Text className={styles.quiet}>{guardianWords.wards.unseen}</Text>
        </>
      )}
      <AgreeForm ticks={ticks} onChange={change} />
      {askBirth && (
        <BirthSheet
          month={month}
          onChange={setMonth}
          onSave={async (chosen) => {
            const done = await setBirth(chosen)
            if (!done.ok) return done
            setAskBirth(false)
            await save()
            return done
          }}
          onDecline={() => setAskBirth(false)}
          words={{ save: words.birthSave, decline: words.birthDecline }}
        />
      )}
    </Page>
  )
}
