import type { Input } from '@shared/contracts'
import { codeOf } from '@/lib/code/code'
import type { AskedScope } from '@/lib/consent/consent'
import { textDigest } from '@/lib/session/consentTexts'
import { guardianTexts } from '@/lib/session/guardianTexts'

/** In the order in which a guardian is asked; each has a box of its own. */
export const purposes = [
  'letters',
  'results',
  'booking',
  'activities',
] as const satisfies readonly AskedScope[]

/** What a guardian has filled in so far. */
export interface Ticks {
  readonly code: string
  readonly label: string
  readonly isGuardian: boolean
  readonly ticked: readonly AskedScope[]
}

/** Nothing is ticked for anyone. */
export const blank: Ticks = { code: '', label: '', isGuardian: false, ticked: [] }

/** What is sent, with the digest of every text as this phone showed it; null while something is missing. */
export function agreementOf({ code, label, isGuardian, ticked }: Ticks): Input<'guardian.consent'> | null {
  const whole = codeOf(code)
  if (whole === null || !isGuardian || ticked.length === 0) return null
  return {
    code: whole,
    label: label.trim(),
    isGuardian: true,
    purposes: ticked.map((scope) => {
      const text = guardianTexts[scope]
      return { scope, version: text.version, textSha256: textDigest(text) }
    }),
  }
}
