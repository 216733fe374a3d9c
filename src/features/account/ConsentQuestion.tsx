import { useEffect, useState } from 'react'
import { isComplete, missingOf, useConsentQuestion } from '@/lib/consent/consent'
import { accountWords } from '@/lib/copy/account'
import { setBirth, useSession } from '@/lib/session/session'
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
  const complete = question !== null && session !== null && isComplete(session, question.asked)
  useEffect(() => {
    if (complete) question?.answer('agreed')
  }, [complete, question])
  if (!question || !session || complete) return null
  const { asked, answer } = question
  const decline = (): void => answer('declined')
  if (!session.birthMonth) {
    const words = { save: accountWords.birthNext, decline: accountWords.consents[asked].notNow }
    return (
      <BirthSheet month={month} onChange={setMonth} onSave={setBirth} onDecline={decline} words={words} />
    )
  }
  const [missing] = missingOf(session, asked)
  if (missing === 'channel') return <ChannelSheet onDecline={decline} />
  if (missing === 'phone') return <PhoneSheet asked={asked} onDecline={decline} />
  if (missing === 'guardian') return <GuardianSheet asked={asked} onDecline={decline} />
  return <ConsentSheet key={asked} asked={asked} onAgreed={() => answer('agreed')} onDecline={decline} />
}
