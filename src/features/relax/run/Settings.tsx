import { Card } from '@/components/Card/Card'
import { Toggle } from '@/components/Toggle/Toggle'
import { relaxWords } from '@/lib/copy/relax'
import { canBeFelt } from '@/lib/haptics/haptics'
import { canSpeak } from '@/lib/speech/speech'
import type { RunSettings } from './settings'

interface SettingsProps {
  readonly settings: RunSettings
  /** Whether anything here is drawn that could move. */
  readonly drawn: boolean
}

/** Voice, touch and motion; only what this phone can do. */
export function Settings({ settings, drawn }: SettingsProps) {
  const { voice, haptics, motion, set } = settings
  if (!canSpeak() && !canBeFelt() && !drawn) return null
  return (
    <Card title={relaxWords.settings}>
      {canSpeak() && (
        <Toggle
          label={relaxWords.voice}
          hint={voice ? relaxWords.voiceHint : relaxWords.voiceOff}
          on={voice}
          onChange={(on) => set({ voice: on })}
        />
      )}
      {canBeFelt() && (
        <Toggle
          label={relaxWords.haptics}
          hint={relaxWords.hapticsHint}
          on={haptics}
          onChange={(on) => set({ haptics: on })}
        />
      )}
      {drawn && (
        <Toggle
          label={relaxWords.motion}
          hint={relaxWords.motionHint}
          on={motion}
          onChange={(on) => set({ motion: on })}
        />
      )}
    </Card>
  )
}
