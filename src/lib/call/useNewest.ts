import { useCallback, useRef } from 'react'

/**
 * For questions that may overtake each other: begins one, and gives what tells whether it is still the last, so that
 * the answer to an earlier one is dropped.
 */
export function useNewest(): () => () => boolean {
  const begun = useRef(0)
  return useCallback(() => {
    begun.current += 1
    const mine = begun.current
    return () => begun.current === mine
  }, [])
}
