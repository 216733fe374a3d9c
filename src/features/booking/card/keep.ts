import type { Input } from '@shared/contracts'
import type { CallResult } from '@/lib/call/call'
import { asksAnew } from '@/lib/consent/asksAnew'
import { emptySituation } from '@/lib/copy/card'
import type { VisitCard } from '@/lib/copy/visitCard'
import { loadText, removeText, returnText, saveText } from '@/lib/drafts/textDraft'
import { newKey } from '@/lib/ids/ids'
import { flush, giveBack, pending, putOrCall } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'

export const emptyCard: VisitCard = { talk: '', ...emptySituation }

/** What was written, as one text. */
export const wordsOf = (lines: VisitCard): string => Object.values(lines).join('\n').trim()

const draftOf = (visitId: string): string => `visitCard/${visitId}`

export const keepCard = (visitId: string, lines: VisitCard): Promise<void> =>
  saveText(draftOf(visitId), { text: wordsOf(lines), extra: lines })

export const forgetCard = (visitId: string): Promise<void> => removeText(draftOf(visitId))

/** What stands on this phone: begun, or on its way to the service. `refused`: why the service did not take it. */
export async function keptCard(visitId: string) {
  const draft = await loadText(draftOf(visitId)).catch(() => null)
  if (draft)
    return { lines: { ...emptyCard, ...(draft.extra as Partial<VisitCard>) }, refused: draft.refused ?? null }
  const onWay = (await sendingOf(visitId)).at(-1)
  return onWay ? { lines: onWay, refused: null } : null
}

async function sendingOf(visitId: string): Promise<readonly VisitCard[]> {
  return (await pending()).flatMap(({ action, input }) => {
    if (action !== 'booking.saveCard') return []
    const { id, card } = input as Input<'booking.saveCard'>
    return id === visitId ? [card] : []
  })
}

/** Hands it over, once, however long that takes. */
export async function postCard(
  visitId: string,
  lines: VisitCard,
): Promise<'kept' | CallResult<'booking.saveCard'>> {
  const input = { id: visitId, card: lines }
  return putOrCall({ key: await newKey(), action: 'booking.saveCard', input, keep: 'untilSent' })
}

/** Whether nothing of it is on its way any more, which would come after whatever is done now. */
export async function isAtRest(visitId: string): Promise<boolean> {
  if ((await sendingOf(visitId)).length > 0) await flush()
  return (await sendingOf(visitId)).length === 0
}

/** From the start of the app on: what the service refuses for good goes back to where it was written. */
export function followVisitCards(): void {
  giveBack('booking.saveCard', async ({ input: { id, card } }, { error }) => {
    if (asksAnew(error)) void refreshSession()
    await returnText(draftOf(id), { text: wordsOf(card), extra: card }, error)
  })
}
