import { useEffect } from 'react'
import { touch } from '@/lib/haptics/haptics'
import { speak, stopSpeaking } from '@/lib/speech/speech'
import type { RunSettings } from './settings'

/** What a person is told as they come to a piece. */
export interface Cue {
  /** Changes from piece to piece; null while nothing runs. */
  readonly key: string | null
  readonly say: string
  readonly strength: 'light' | 'strong'
}

/** Says it aloud and lets it be felt, once, as far as the person wants that; falls silent when nothing runs. */
export function useCue({ key, say, strength }: Cue, { voice, haptics }: RunSettings): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a piece, not when its words or strength are the same
  useEffect(() => {
    if (key === null) return
    if (haptics) touch(strength)
    if (!voice) return
    void speak(say)
    return stopSpeaking
  }, [key, voice, haptics])
}
