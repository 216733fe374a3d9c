import { currentSession, hasConsent, refreshSession } from '../session/session'
import { createStore, useStore } from '../store/store'

/** `stored`: results may go to the service. `local`: this person keeps them on the phone, or nobody can be asked now. */
export type Storing = 'stored' | 'local'

interface Question {
  /** What is still missing: birth month first, then consent. */
  readonly answer: (storing: Storing) => void
}

const question = createStore<Question | null>(null)

/**
 * Makes sure that a result may be stored, asking for birth month and consent when they are missing. Declining is
 * an equal answer. Without the service nobody can agree to anything, so the answer is `local`.
 */
export async function ensureStoring(): Promise<Storing> {
  const session = currentSession() ?? (await refreshSession().then(() => currentSession()))
  if (!session) return 'local'
  if (session.birthMonth && hasConsent(session, 'results')) return 'stored'
  return new Promise((resolve) => {
    question.get()?.answer('local')
    question.set({
      answer: (storing) => {
        question.set(null)
        resolve(storing)
      },
    })
  })
}

/** The open question, or null. For the sheet that asks it. */
export function useStoringQuestion(): Question | null {
  return useStore(question)
}
