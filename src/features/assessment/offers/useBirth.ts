import { useState } from 'react'
import { setBirth, useSession } from '@/lib/session/session'
import { createStore, useStore } from '@/lib/store/store'

/** Said on this phone while the service could not be told. Memory only. */
const saidHere = createStore<string | null>(null)

export interface Birth {
  /** `YYYY-MM`, or null while nobody knows. */
  readonly birthMonth: string | null
  /** True when the service did not take it; then it counts for this visit only. */
  readonly unsent: boolean
  say(birthMonth: string): Promise<void>
}

/** Year and month of birth: what the service knows, else what was said on this phone just now. */
export function useBirth(): Birth {
  const known = useSession().session?.birthMonth ?? null
  const here = useStore(saidHere)
  const [unsent, setUnsent] = useState(false)
  return {
    birthMonth: here ?? known,
    unsent,
    async say(birthMonth) {
      const done = await setBirth(birthMonth)
      setUnsent(!done.ok)
      saidHere.set(done.ok ? null : birthMonth)
    },
  }
}
