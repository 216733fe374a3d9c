import { useCallback, useEffect } from 'react'
import { useStore } from '../store/store'
import { allowance, allowMessages, learnAllowance, type TemplateName } from './allow'

/** For the first line of a tap's handler: lets the person allow one more message of this kind. */
export function useAllow(name: TemplateName): () => void {
  useEffect(() => void learnAllowance(), [])
  return useCallback(() => allowMessages(name), [name])
}

/** How many messages of this kind are still allowed; null while unknown or when there are none of this kind. */
export const useLeft = (name: TemplateName): number | null =>
  useStore(allowance).find((one) => one.name === name)?.left ?? null
