import type { HapticsPort } from './haptics.port'

const LENGTH_MS = { light: 20, strong: 60 } as const

/** A desktop browser has the function too, and no motor. */
export const haptics: HapticsPort = {
  available: () => 'vibrate' in navigator && window.matchMedia('(pointer: coarse)').matches,
  tap(strength) {
    if ('vibrate' in navigator) navigator.vibrate(LENGTH_MS[strength])
  },
}
