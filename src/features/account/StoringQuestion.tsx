import { useState } from 'react'
import { setBirth, useSession } from '@/lib/session/session'
import { useStoringQuestion } from '@/lib/storing/storing'
import { BirthSheet } from './BirthSheet'
import { ConsentSheet } from './ConsentSheet'

/** Asks what is missing before a first result is stored: birth month, then consent. Both can be declined. */
export function StoringQuestion() {
  const question = useStoringQuestion()
  const { session } = useSession()
  const [month, setMonth] = useState<string | null>(null)
  if (!question || !session) return null
  const decline = (): void => question.answer('local')
  if (!session.birthMonth)
    return <BirthSheet month={month} onChange={setMonth} onSave={setBirth} onDecline={decline} />
  return <ConsentSheet onAgreed={() => question.answer('stored')} onDecline={decline} />
}
