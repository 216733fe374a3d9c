import { useEffect } from 'react'
import { awake } from '@/platform/awake'

/** Keeps the screen lit while `on`, for what is followed without touching the phone. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on) return
    awake.keep(true)
    return () => awake.keep(false)
  }, [on])
}
