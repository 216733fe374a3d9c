import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { type AskedScope, ensureConsent } from '@/lib/consent/consent'
import { guardianWords } from '@/lib/copy/guardian'
import { meWords } from '@/lib/copy/me'
import { saidRefusal } from '@/lib/copy/refusals'
import { hasConsent, missingFor, type Session, setConsent } from '@/lib/session/session'
import { dayWords } from '@/lib/timeWords/timeWords'

const { standing } = guardianWords

interface ConsentSettingProps {
  readonly session: Session
  readonly scope: AskedScope
}

/** What this person agreed to, since when, and how to take it back. */
export function ConsentSetting({ session, scope }: ConsentSettingProps) {
  const words = meWords.consents[scope]
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const record = session.consents.find((one) => one.scope === scope)
  const inForce = hasConsent(session, scope)
  const [missing] = missingFor(session, scope)
  const withdraw = async (): Promise<void> => {
    const done = await setConsent(scope, false)
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
        title={words.title}
        note={record ? stateWords(words, record.granted, dayWords(record.at, nowAt())) : words.never}
        footer={inForce && <Button onPress={() => setAsking(true)}>{meWords.withdraw(words.title)}</Button>}
      />
      {missing && (
        <Notice
          kind="info"
          action={{ text: standing.ask, onPress: async () => void (await ensureConsent(scope)) }}
        >
          {`${words.title}：${standing[missing]}`}
        </Notice>
      )}
      <Sheet open={asking} title={meWords.withdrawTitle} onClose={() => setAsking(false)} footer={choices}>
        <Text>{words.withdrawWords}</Text>
      </Sheet>
    </>
  )
}

type Words = (typeof meWords.consents)[AskedScope]

const stateWords = (words: Words, granted: boolean, day: string): string =>
  granted ? meWords.consentGiven(day) : words.withdrawn(day)
