import type { CallError } from '@/lib/call/call'
import { listTexts, returnText } from '@/lib/drafts/textDraft'
import { giveBack } from '@/lib/outbox/outbox'
import { createStore } from '@/lib/store/store'

/** Where a line for those on duty is kept while it is written. */
export const SAID = 'safety/say'
/** Where the one sentence of a call for help is kept. The number never is: it goes out or is asked for again. */
export const ASKED = 'safety/ask'

/** Why the last call for help was not taken; null when it was, or none was made. Said until the person asks anew. */
export const askRefused = createStore<CallError | null>(null)

/** From the start of the app on: what the service refuses of a call for help goes back to where it was written. */
export function followCalls(): void {
  giveBack('safety.say', ({ input: { text } }, { error }) => returnText(SAID, { text, extra: {} }, error))
  giveBack('safety.ask', async ({ input: { reason } }, { error }) => {
    askRefused.set(error)
    await returnText(ASKED, { text: reason, extra: {} }, error)
  })
  void listTexts(ASKED).then(([kept]) => {
    if (kept?.draft.refused) askRefused.set(kept.draft.refused)
  })
}
