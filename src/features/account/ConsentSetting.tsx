import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { meWords } from '@/lib/copy/me'
import { saidRefusal } from '@/lib/copy/refusals'
import { hasConsent, type Session, setConsent } from '@/lib/session/session'
import { dayWords } from '@/lib/timeWords/timeWords'

/** What this person agreed to, since when, and how to take it back. */
export function ConsentSetting({ session }: { readonly session: Session }) {
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const record = session.consents.find((one) => one.scope === 'results')
  const inForce = hasConsent(session, 'results')
  const withdraw = async (): Promise<void> => {
    const done = await setConsent('results', false)
    if (!done.ok) return setError(done.error)
    setAsking(false)
  }
  const choices = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button wide onPress={withdraw}>
        {meWords.withdrawDo}
      </Button>
      <Button kind="primary" wide onPress={() => setAsking(false)}>
        {meWords.withdrawKeep}
      </Button>
    </>
  )
  return (
    <>
      <Card
        icon="lock"
        title={meWords.consentResults}
        note={record ? stateWords(record.granted, dayWords(record.at, nowAt())) : meWords.consentNever}
        footer={inForce && <Button onPress={() => setAsking(true)}>{meWords.withdraw}</Button>}
      />
      <Sheet open={asking} title={meWords.withdrawTitle} onClose={() => setAsking(false)} footer={choices}>
        <Text>{meWords.withdrawWords}</Text>
      </Sheet>
    </>
  )
}

const stateWords = (granted: boolean, day: string): string =>
  granted ? meWords.consentGiven(day) : meWords.consentWithdrawn(day)
