import { cloud } from '@/platform/cloud'
import { followNetwork } from '../network/network'
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
  followNetwork(() => {
    void meet()
    void flush()
  })
}

/** Hears from the service who this is, and what they chose on another phone. */
async function meet(): Promise<void> {
  await refreshSession()
  const session = currentSession()
  if (session) adoptPreferences(session.preferences)
}
