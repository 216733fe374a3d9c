import type { AwakePort } from './awake.port'

let held: Promise<WakeLockSentinel | null> | null = null

/** A browser that hides the page lets go by itself. */
export const awake: AwakePort = {
  keep(on) {
    if (!on) {
      void held?.then((lock) => lock?.release()).catch(() => undefined)
      held = null
    } else if (held === null && 'wakeLock' in navigator)
      held = navigator.wakeLock.request('screen').catch(() => null)
  },
}
