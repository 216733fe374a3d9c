import { useEffect } from 'react'

/**
 * In a browser every page is a file of its own; the one with the result is fetched while there is a network, so that
 * it opens without one. The mini-program carries the whole subpackage already.
 */
export function useResultPageAhead(): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') void import('./result/index').catch(() => undefined)
  }, [])
}
