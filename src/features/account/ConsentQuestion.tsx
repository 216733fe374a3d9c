import { useState } from 'react'
import { useConsentQuestion } from '@/lib/consent/consent'
import { accountWords } from '@/lib/copy/account'
import { setBirth, useSession } from '@/lib/session/session'
import { BirthSheet } from './BirthSheet'
import { ConsentSheet } from './ConsentSheet'

/** Asks what is missing before something is stored for the first time: birth month, then consent. Both can be declined. */
export function ConsentQuestion() {
  const question = useConsentQuestion()
  const { session } = useSession()
  const [month, setMonth] = useState<string | null>(null)
  if (!question || !session) return null
  const { scope, answer } = question
  const decline = (): void => answer('declined')
  if (!session.birthMonth) {
    const words = { save: accountWords.birthNext, decline: accountWords.consents[scope].notNow }
    return (
      <BirthSheet month={month} onChange={setMonth} onSave={setBirth} onDecline={decline} words={words} />
    )
  }
  return <ConsentSheet key={scope} scope={scope} onAgreed={() => answer('agreed')} onDecline={decline} />
}
