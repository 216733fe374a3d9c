import { useCallback, useEffect } from 'react'
import { allowMessages, learnAllowance, type TemplateName } from './allow'

/** For the first line of a tap's handler: lets the person allow one more message of this kind. */
export function useAllow(name: TemplateName): () => void {
  useEffect(() => void learnAllowance(), [])
  return useCallback(() => allowMessages(name), [name])
}
