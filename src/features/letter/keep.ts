import type { CallError } from '@/lib/call/call'
import { asksAnew } from '@/lib/consent/asksAnew'
import { joined, loadText, returnText, saveText, type TextDraft } from '@/lib/drafts/textDraft'
import { giveBack } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'

/** Where words of letters are kept while they are written. */
export const LETTERS = 'letter/'
export const NEW_LETTER = `${LETTERS}new`
export const lineDraft = (threadId: string): string => `${LETTERS}${threadId}`

/** Ids of pictures as a draft keeps them: in one text. */
export const picturesIn = (kept: TextDraft['extra'][string] | undefined): readonly string[] =>
  typeof kept === 'string' && kept !== '' ? kept.split(' ') : []

/** As `picturesIn` reads them. */
export const keptPictures = (pictures: readonly string[]): TextDraft['extra'] =>
  pictures.length === 0 ? {} : { pictures: pictures.join(' ') }

/** What was begun counts, but no picture of the other is lost; too many are said on screen and can be taken out there. */
export const withPictures = (back: TextDraft['extra'], begun: TextDraft['extra']): TextDraft['extra'] => ({
  ...back,
  ...begun,
  ...keptPictures(picturesOfBoth(picturesIn(back.pictures), picturesIn(begun.pictures))),
})
export const picturesOfBoth = (back: readonly string[], begun: readonly string[]): readonly string[] => [
  ...new Set([...back, ...begun]),
]

/**
 * Words that were written elsewhere become a letter, with their pictures: they stand after what was begun, once however
 * often somebody taps, and nothing is sent yet.
 */
export async function beginLetter(text: string, pictures: readonly string[] = []): Promise<void> {
  const begun = await loadText(NEW_LETTER)
  const extra = withPictures(keptPictures(pictures), begun?.extra ?? {})
  const both = begun?.text.includes(text) ? begun.text : joined(begun?.text ?? '', text)
  await saveText(NEW_LETTER, { text: both, extra })
}

/** The thread takes no more lines, so a line that was meant for it becomes a new letter. */
export const takesNoMore = (error: CallError): boolean => error === 'THREAD_CLOSED' || error === 'NOT_FOUND'

/**
 * From the start of the app on: what the service refuses for good goes back to where it was written, so that no
 * refusal costs anyone their words, also when the page of that letter is closed.
 */
export function followLetters(): void {
  giveBack('letter.send', async ({ input }, { error }) => {
    const { threadId, text, topic, alias, sameExpert, card = false, pictures = [] } = input
    // Somebody took a consent back meanwhile: the next 寄出 asks for what is missing.
    if (asksAnew(error)) void refreshSession()
    const anew = threadId === null || takesNoMore(error)
    const about: TextDraft['extra'] = threadId === null ? { topic, alias, sameExpert, card } : {}
    const extra = { ...about, ...keptPictures(pictures) }
    await returnText(anew ? NEW_LETTER : lineDraft(threadId), { text, extra }, error, withPictures)
  })
}
