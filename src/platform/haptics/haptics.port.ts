/** A short touch that the hand feels. */
export interface HapticsPort {
  /** Whether this device can be felt at all. Where not, no screen offers it. */
  available(): boolean
  /** Never throws; may do nothing. */
  tap(strength: 'light' | 'strong'): void
}
