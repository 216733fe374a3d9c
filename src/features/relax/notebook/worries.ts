import type { Worry } from '@shared/domain/content/worry'
import { keep } from '@/lib/kept/kept'

export interface Notebook {
  readonly worries: readonly Worry[]
  /** When its owner looks at them, `19:00`, and for how many minutes; null for what is suggested. */
  readonly time: string | null
  readonly minutes: number | null
}

export const emptyNotebook: Notebook = { worries: [], time: null, minutes: null }

const bare: Omit<Worry, 'id' | 'text' | 'at'> = {
  ended: null,
  endedOn: null,
  step: null,
  when: null,
  became: null,
}

export const newWorry = (id: string, text: string, at: number): Worry => ({ ...bare, id, text, at })

function readWorry(found: unknown): Worry[] {
  const { id, text, at, ...rest } = (found ?? {}) as Partial<Worry>
  const whole = typeof id === 'string' && typeof text === 'string' && typeof at === 'number'
  return whole ? [{ ...bare, ...rest, id, text, at }] : []
}

/** The worries of this phone's owner. */
export const notebook = keep<Notebook>(
  'own/worries',
  (found) => {
    const { worries, time, minutes } = (found ?? {}) as Partial<Notebook>
    if (!Array.isArray(worries)) return null
    return { worries: worries.flatMap(readWorry), time: time ?? null, minutes: minutes ?? null }
  },
  emptyNotebook,
)
