import { cloud } from '@/platform/cloud'
import { followNetwork, onNetworkBack } from '../network/network'
import { flush } from '../outbox/outbox'
import { adoptPreferences, startPreferences } from '../preferences/preferences'
import { followPrivacy } from '../privacy/privacy'
import { currentSession, refreshSession } from '../session/session'

/** Once, when the app starts. Nothing here delays the first screen or the help card. */
export function startApp(): void {
  followPrivacy()
  cloud.start()
  void startPreferences().then(meet)
  void flush()
  onNetworkBack(() => {
    void meet()
    void flush()
  })
  followNetwork()
}

/** Hears from the service who this is, and what they chose on another phone. */
async function meet(): Promise<void> {
  await refreshSession()
  const session = currentSession()
  if (session) adoptPreferences(session.preferences)
}
