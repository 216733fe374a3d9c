import { currentSession, hasConsent, refreshSession } from '../session/session'
import { createStore, useStore } from '../store/store'

/** Purposes that a feature asks for. */
export type AskedScope = 'results' | 'letters'

/** `away`: the service could not be reached, so nobody could agree to anything. */
export type Consent = 'agreed' | 'declined' | 'away'

interface Question {
  readonly scope: AskedScope
  /** What is still missing: birth month first, then consent. */
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
  if (session.birthMonth && hasConsent(session, scope)) return 'agreed'
  return new Promise((resolve) => {
    question.get()?.answer('declined')
    question.set({
      scope,
      answer: (consent) => {
        question.set(null)
        resolve(consent)
      },
    })
  })
}

/** The open question, or null. For the sheet that asks it. */
export function useConsentQuestion(): Question | null {
  return useStore(question)
}
