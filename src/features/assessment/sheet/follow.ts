import { type Fate, subscribe } from '@/lib/outbox/outbox'
import { keepRun, keptRun } from '../battery/keep'
import { resultSent } from '../battery/run'
import { dropSheet, keepSheet, keptSheets } from './keep'
import { outcomeOf, type StoredResult } from './outcome'
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
  if (fate.state === 'sent') await sent(kept, fate.data as StoredResult)
  else await keepSheet(held(kept, kept.stage.finishedAt, fate))
}

/** The outbox hands over what the service answered, parsed by the contract. */
async function sent(sheet: Sheet, result: StoredResult): Promise<void> {
  const run = sheet.batteryRun === undefined ? null : await keptRun(sheet.batteryRun.battery)
  if (run !== null && run.runId === sheet.batteryRun?.runId)
    await keepRun(resultSent(run, sheet.sheetId, result.id), sheet.startedAt)
  await dropSheet(sheet)
}

function held(sheet: Sheet, finishedAt: number, fate: Fate): Sheet {
  if (fate.state !== 'refused') return { ...sheet, stage: { name: 'local', finishedAt } }
  const outcome = outcomeOf({ ok: false, error: fate.refusal.error })
  return {
    ...sheet,
    stage: { name: 'held', finishedAt, why: outcome.kind === 'held' ? outcome.why : 'consent' },
  }
}
