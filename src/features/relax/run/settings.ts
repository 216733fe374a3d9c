import { canBeFelt } from '@/lib/haptics/haptics'
import { keep, useKept } from '@/lib/kept/kept'
import { usePreferences } from '@/lib/preferences/preferences'
import { canSpeak } from '@/lib/speech/speech'

/** How a person does exercises. `motion` is null while they leave it to the system. */
interface Chosen {
  readonly voice: boolean
  readonly haptics: boolean
  readonly motion: boolean | null
}

/** Silent to begin with: others may be in the room. */
const usual: Chosen = { voice: false, haptics: true, motion: null }

const kept = keep<Chosen>(
  'relax/settings',
  (found) =>
    typeof found === 'object' && found !== null ? { ...usual, ...(found as Partial<Chosen>) } : null,
  usual,
)

export interface RunSettings {
  readonly voice: boolean
  readonly haptics: boolean
  readonly motion: boolean
  readonly set: (change: Partial<Chosen>) => void
}

/** What is chosen, as far as this phone can do it; the system's wish for less motion holds until somebody says otherwise. */
export function useRunSettings(): RunSettings {
  const chosen = useKept(kept) ?? usual
  const { calm } = usePreferences()
  return {
    voice: chosen.voice && canSpeak(),
    haptics: chosen.haptics && canBeFelt(),
    motion: chosen.motion ?? !calm,
    set: (change) => void kept.save({ ...chosen, ...change }).catch(() => undefined),
  }
}
