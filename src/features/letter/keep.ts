import type { CallError } from '@/lib/call/call'
import { loadText, saveText } from '@/lib/drafts/textDraft'
import { refreshSession } from '@/lib/session/session'
import { hearLetters } from './sending'

/** Where the words of a new letter are kept while they are written. */
export const NEW_LETTER = 'letter/new'
export const lineDraft = (threadId: string): string => `letter/${threadId}`

/** Words that come back stand before those that were begun meanwhile. */
export const joined = (back: string, begun: string): string =>
  begun.trim() === '' ? back : `${back}\n${begun}`

/** Words that were written elsewhere become a letter: they stand after what was begun, and nothing is sent yet. */
export async function beginLetter(text: string): Promise<void> {
  const begun = await loadText(NEW_LETTER)
  const words = begun ? `${begun.text}\n${text}` : text
  await saveText(NEW_LETTER, { text: words, extra: begun?.extra ?? {} })
}

const asksAnew: ReadonlySet<CallError> = new Set([
  'CONSENT_REQUIRED',
  'AGE_REQUIRED',
  'GUARDIAN_REQUIRED',
  'PHONE_REQUIRED',
  'CHANNEL_MISSING',
])

/**
 * From the start of the app on: what the service refuses for good goes back to where it was written, so that no
 * refusal costs anyone their words, also when the page of that letter is closed.
 */
export function followLetters(): void {
  hearLetters({
    sent: () => undefined,
    refused: (_key, { threadId, text, topic, alias, sameExpert, card = false }, error) => {
      // Somebody took a consent back meanwhile: the next 寄出 asks for what is missing.
      if (asksAnew.has(error)) void refreshSession()
      const name = threadId === null ? NEW_LETTER : lineDraft(threadId)
      void loadText(name).then((begun) =>
        saveText(name, { text: joined(text, begun?.text ?? ''), extra: { topic, alias, sameExpert, card } }),
      )
    },
  })
}
