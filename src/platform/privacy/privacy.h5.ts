import type { PrivacyPort } from './privacy.port'

/** A browser has no such gate. */
export const privacy: PrivacyPort = {
  onAsk() {},
  openContract() {},
}
