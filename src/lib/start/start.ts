import { cloud } from '@/platform/cloud'
import { followNetwork } from '../network/network'
import { flush } from '../outbox/outbox'
import { startPreferences } from '../preferences/preferences'
import { followPrivacy } from '../privacy/privacy'
import { refreshSession } from '../session/session'

/** Once, when the app starts. Nothing here delays the first screen or the help card. */
export function startApp(): void {
  followPrivacy()
  cloud.start()
  void startPreferences()
  void refreshSession()
  void flush()
  followNetwork(() => {
    void refreshSession()
    void flush()
  })
}
