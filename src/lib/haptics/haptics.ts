import { haptics } from '@/platform/haptics'

/** Whether this phone can be felt. Where not, no screen offers it. */
export const canBeFelt = (): boolean => haptics.available()

export const touch = (strength: 'light' | 'strong'): void => haptics.tap(strength)
