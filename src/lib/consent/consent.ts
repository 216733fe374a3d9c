import {
  currentSession,
  hasConsent,
  type Missing,
  missingFor,
  refreshSession,
  type Session,
} from '../session/session'
import { createStore, useStore } from '../store/store'

/** Purposes that a feature asks for. */
export type AskedScope = 'results' | 'letters' | 'booking' | 'activities'
/** What a person is asked for: a purpose, or what only the newest text of a purpose speaks of. */
export type Asked = AskedScope | 'visitCard'

export const scopeOf = (asked: Asked): AskedScope => (asked === 'visitCard' ? 'booking' : asked)
const isNewest = (asked: Asked): boolean => asked === 'visitCard'

/** `away`: the service could not be reached, so nobody could agree to anything. */
export type Consent = 'agreed' | 'declined' | 'away'

interface Question {
  readonly asked: Asked
  /** What is still missing: birth month first, then what a minor needs, then consent. */
  readonly answer: (consent: 'agreed' | 'declined') => void
}

const question = createStore<Question | null>(null)

/**
 * Makes sure that this person has agreed to one purpose, asking for birth month and consent when they are missing.
 * Declining is an equal answer.
 */
export async function ensureConsent(asked: Asked): Promise<Consent> {
  const session = currentSession() ?? (await refreshSession().then(() => currentSession()))
  if (!session) return 'away'
  if (isComplete(session, asked)) return 'agreed'
  return new Promise((resolve) => {
    question.get()?.answer('declined')
    const open: Question = {
      asked,
      answer: (consent) => {
        // A late second answer must not close the question of somebody else.
        if (question.get() === open) question.set(null)
        resolve(consent)
      },
    }
    question.set(open)
  })
}

/** Nothing is missing: age, whatever a minor needs, and the own consent. */
export const isComplete = (session: Session, asked: Asked): boolean =>
  session.birthMonth !== null && missingOf(session, asked).length === 0 && hasAgreed(session, asked)

/** What a minor needs for it beside the own consent. */
export const missingOf = (session: Session, asked: Asked): readonly Missing[] =>
  missingFor(session, scopeOf(asked), isNewest(asked))

const hasAgreed = (session: Session, asked: Asked): boolean =>
  hasConsent(session, scopeOf(asked), isNewest(asked))

/** The open question, or null. For the sheet that asks it. */
export function useConsentQuestion(): Question | null {
  return useStore(question)
}
