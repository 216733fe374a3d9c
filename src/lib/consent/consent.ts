import { currentSession, hasConsent, missingFor, refreshSession, type Session } from '../session/session'
import { createStore, useStore } from '../store/store'

/** Purposes that a feature asks for. */
export type AskedScope = 'results' | 'letters' | 'booking' | 'activities'

/** `away`: the service could not be reached, so nobody could agree to anything. */
export type Consent = 'agreed' | 'declined' | 'away'

interface Question {
  readonly scope: AskedScope
  /** What is still missing: birth month first, then what a minor needs, then consent. */
  readonly answer: (consent: 'agreed' | 'declined') => void
}

const question = createStore<Question | null>(null)

/**
 * Makes sure that this person has agreed to one purpose, asking for birth month and consent when they are missing.
 * Declining is an equal answer.
 */
export async function ensureConsent(scope: AskedScope): Promise<Consent> {
  const session = currentSession() ?? (await refreshSession().then(() => currentSession()))
  if (!session) return 'away'
  if (isComplete(session, scope)) return 'agreed'
  return new Promise((resolve) => {
    question.get()?.answer('declined')
    const asked: Question = {
      scope,
      answer: (consent) => {
        // A late second answer must not close the question of somebody else.
        if (question.get() === asked) question.set(null)
        resolve(consent)
      },
    }
    question.set(asked)
  })
}

/** Nothing is missing: age, whatever a minor needs, and the own consent. */
export const isComplete = (session: Session, scope: AskedScope): boolean =>
  session.birthMonth !== null && missingFor(session, scope).length === 0 && hasConsent(session, scope)

/** The open question, or null. For the sheet that asks it. */
export function useConsentQuestion(): Question | null {
  return useStore(question)
}
