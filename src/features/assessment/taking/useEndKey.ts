import { useRef } from 'react'
import type { Taking } from './state'

/**
 * Changes when the newest question should come into sight: after every answer and on coming back, but not while
 * an earlier question is open, which the person is looking at.
 */
export function useEndKey({ reopened, askedAt }: Taking): number {
  const key = useRef(askedAt)
  if (reopened === null) key.current = askedAt
  return key.current
}
