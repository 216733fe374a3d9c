import { useEffect, useState } from 'react'
import { isComplete, useConsentQuestion } from '@/lib/consent/consent'
import { accountWords } from '@/lib/copy/account'
import { missingFor, setBirth, useSession } from '@/lib/session/session'
import { BirthSheet } from './BirthSheet'
import { ConsentSheet } from './ConsentSheet'
import { GuardianSheet } from './guardian/GuardianSheet'
import { ChannelSheet, PhoneSheet } from './guardian/IdentitySheet'

/**
 * Asks what is missing before something is stored for the first time: birth month, what a minor needs, then consent. All
 * of it can be declined.
 */
export function ConsentQuestion() {
  const question = useConsentQuestion()
  const { session } = useSession()
  const [month, setMonth] = useState<string | null>(null)
  // A guardian's consent may have been all that was missing.
  const complete = question !== null && session !== null && isComplete(session, question.scope)
  useEffect(() => {
    if (complete) question?.answer('agreed')
  }, [complete, question])
  if (!question || !session || complete) return null
  const { scope, answer } = question
  const decline = (): void => answer('declined')
  if (!session.birthMonth) {
    const words = { save: accountWords.birthNext, decline: accountWords.consents[scope].notNow }
    return (
      <BirthSheet month={month} onChange={setMonth} onSave={setBirth} onDecline={decline} words={words} />
    )
  }
  const [missing] = missingFor(session, scope)
  if (missing === 'channel') return <ChannelSheet onDecline={decline} />
  if (missing === 'phone') return <PhoneSheet scope={scope} onDecline={decline} />
  if (missing === 'guardian') return <GuardianSheet scope={scope} onDecline={decline} />
  return <ConsentSheet key={scope} scope={scope} onAgreed={() => answer('agreed')} onDecline={decline} />
}
