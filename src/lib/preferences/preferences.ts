import type { Output } from '@shared/contracts'
import { appInfo } from '@/platform/appInfo'
import { storage } from '@/platform/storage'
import { call } from '../call/call'
import { createStore, useStore } from '../store/store'

export type Preferences = Output<'account.session'>['preferences']
export type FontScale = Preferences['fontScale']

export interface Shown extends Preferences {
  /** The theme as it is on screen now. */
  readonly dark: boolean
  /** The system asks for less motion. */
  readonly calm: boolean
}

export const fontScales: readonly FontScale[] = [1, 1.2, 1.45, 1.75]
const KEY = 'preferences'

const chosen = createStore<Preferences>({ fontScale: 1, theme: 'system', careMode: false })
const systemDark = createStore(false)
/** Whether this phone holds a choice of its own. */
let ownChoice = false

/** Reads what this phone knows; a first start takes the system's type size. Once, when the app starts. */
export async function startPreferences(): Promise<void> {
  systemDark.set(appInfo.systemDark())
  appInfo.onSystemDark((dark) => {
    systemDark.set(dark)
    paint()
  })
  const kept = parse(await storage.read(KEY).catch(() => null))
  ownChoice = kept !== null
  chosen.set({ ...chosen.get(), ...(kept ?? { fontScale: nearest(appInfo.systemFontScale()) }) })
  paint()
}

/** Takes effect at once and on this phone; the service hears of it when it can, for the person's next phone. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  ownChoice = true
  chosen.set({ ...chosen.get(), ...change })
  paint()
  await storage.write(KEY, JSON.stringify(chosen.get()))
  await call('account.setPreferences', change)
}

/**
 * A new phone takes over what the person chose on the last one; a phone with a choice of its own keeps it. Size 1,
 * which is also what the service knows of someone who never chose, does not undo the system's type size.
 */
export function adoptPreferences(known: Preferences): void {
  if (ownChoice) return
  const { fontScale, ...rest } = known
  chosen.set({ ...chosen.get(), ...rest, ...(fontScale === 1 ? {} : { fontScale }) })
  paint()
}

export function usePreferences(): Shown {
  const preferences = useStore(chosen)
  const system = useStore(systemDark)
  return {
    ...preferences,
    dark: isDark(preferences.theme, system),
    calm: appInfo.calm(),
  }
}

/** Colours what our pages do not cover. Also called when a tab page shows, because the platform forgets. */
export function paint(): void {
  const { theme } = chosen.get()
  appInfo.paint(theme, isDark(theme, systemDark.get()))
}

const isDark = (theme: Preferences['theme'], system: boolean): boolean =>
  theme === 'dark' || (theme === 'system' && system)

function nearest(scale: number): FontScale {
  return fontScales.reduce((best, one) => (Math.abs(one - scale) < Math.abs(best - scale) ? one : best))
}

function parse(text: string | null): Partial<Preferences> | null {
  if (!text) return null
  try {
    const kept = JSON.parse(text) as Partial<Preferences>
    return fontScales.some((scale) => scale === kept.fontScale) ? kept : null
  } catch {
    return null
  }
}
