import { returnText } from '@/lib/drafts/textDraft'
import { giveBack } from '@/lib/outbox/outbox'

/** Where a reply is kept while it is written. */
export const replyDraft = (threadId: string): string => `desk/${threadId}`

/** From the start of the app on: a reply that the service refuses for good goes back to where it was written. */
export function followReplies(): void {
  giveBack('staff.letter.reply', ({ input: { threadId, text } }, { error }) =>
    returnText(replyDraft(threadId), { text, extra: {} }, error),
  )
}
