import { type Fate, subscribe } from '@/lib/outbox/outbox'
import { dropSheet, keepSheet, keptSheets } from './keep'
import { outcomeOf } from './outcome'
import { type Sheet, submitKey } from './sheet'

/**
 * Lets finished sheets that waited for the network follow their fate: sent ones leave the phone, refused ones stay
 * with the reason. Once, when the app starts, before the outbox is first emptied.
 */
export function followSheets(): () => void {
  return subscribe((fate) => void settle(fate))
}

async function settle(fate: Fate): Promise<void> {
  if (fate.action !== 'assessment.submit' || fate.state === 'waiting') return
  const kept = (await keptSheets()).find(({ sheet }) => submitKey(sheet) === fate.key)?.sheet
  if (kept === undefined || kept.stage.name !== 'queued') return
  if (fate.state === 'sent') await dropSheet(kept)
  else await keepSheet(held(kept, kept.stage.finishedAt, fate))
}

function held(sheet: Sheet, finishedAt: number, fate: Fate): Sheet {
  if (fate.state !== 'refused') return { ...sheet, stage: { name: 'local', finishedAt } }
  const outcome = outcomeOf({ ok: false, error: fate.refusal.error })
  return {
    ...sheet,
    stage: { name: 'held', finishedAt, why: outcome.kind === 'held' ? outcome.why : 'consent' },
  }
}
