import { type PrivacyAnswer, privacy } from '@/platform/privacy'
import { createStore, useStore } from '../store/store'

type Answer = (given: PrivacyAnswer) => void

const asked = createStore<Answer | null>(null)

/** Starts to hear the platform's question. Once, when the app starts. */
export function followPrivacy(): void {
  privacy.onAsk((answer) => asked.set(answer))
}

/** The open question of the platform, to be answered once, or null. */
export function usePrivacyQuestion(): Answer | null {
  const answer = useStore(asked)
  if (!answer) return null
  return (given) => {
    asked.set(null)
    answer(given)
  }
}

export const openPrivacyContract = (): void => privacy.openContract()
