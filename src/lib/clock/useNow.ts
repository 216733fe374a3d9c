import { useEffect, useState } from 'react'
import { nowAt } from './clock'

const STEP_MS = 20_000

/** Now by the server's clock, renewed often enough for words that count minutes. */
export function useNow(): number {
  const [now, setNow] = useState(nowAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(nowAt()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
