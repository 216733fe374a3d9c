import { useEffect, useState } from 'react'
import { hearJump, nowAt } from './clock'

const STEP_MS = 20_000

/** Now by the server's clock, renewed often enough for words that count minutes, and at once when the clock jumps. */
export function useNow(): number {
  const [now, setNow] = useState(nowAt)
  useEffect(() => {
    const renew = (): void => setNow(nowAt())
    const timer = setInterval(renew, STEP_MS)
    const stop = hearJump(renew)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return now
}
