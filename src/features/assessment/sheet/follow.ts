import { isComplete } from '@/lib/consent/consent'
import { type Fate, giveBack, subscribe } from '@/lib/outbox/outbox'
import { hearSession } from '@/lib/session/session'
import { changeRun } from '../battery/keep'
import { resultSent } from '../battery/run'
import { resumeHeld } from './finish'
import { noteSent } from './fresh'
import { forgetSheet, keepSheet, keptSheets } from './keep'
import { outcomeOf, type StoredResult } from './outcome'
import { type Sheet, submitKey } from './sheet'

/**
 * Lets finished sheets that waited for the network follow their fate: sent ones leave the phone, refused ones stay
 * with the reason, and those that nobody could be asked about go on. Once, when the app starts, before the outbox is
 * first emptied.
 */
export function followSheets(): void {
  giveBack('assessment.submit', async ({ key }, { error }) => {
    const sheet = await sheetOf(key)
    const outcome = outcomeOf({ ok: false, error })
    const why = outcome.kind === 'held' ? outcome.why : 'consent'
    if (sheet) await keepSheet({ ...sheet, stage: { name: 'held', finishedAt: endOf(sheet), why } })
  })
  subscribe((fate) => void settle(fate))
  hearSession((session) => {
    void keptSheets().then(async (kept) => {
      for (const { sheet } of kept) await resumeHeld(sheet, isComplete(session, 'results'))
    })
  })
}

async function settle(fate: Fate): Promise<void> {
  if (fate.action !== 'assessment.submit') return
  if (fate.state === 'sent') await sent(fate.key, fate.data as StoredResult)
  const sheet = fate.state === 'expired' ? await sheetOf(fate.key) : null
  if (sheet) await keepSheet({ ...sheet, stage: { name: 'local', finishedAt: endOf(sheet) } })
}

/** The sheet of a key; also one that a kill left unmarked after it had been put into the queue. */
const sheetOf = async (key: string): Promise<Sheet | null> =>
  (await keptSheets()).find(({ sheet }) => submitKey(sheet) === key)?.sheet ?? null

const endOf = ({ stage, answeredAt, startedAt }: Sheet): number =>
  stage.name === 'taking' ? (answeredAt ?? startedAt) : stage.finishedAt

/** The outbox hands over what the service answered, parsed by the contract. */
async function sent(key: string, result: StoredResult): Promise<void> {
  // The key begins with the sheet's id, also when the sheet itself is not kept any more.
  const sheetId = key.replace(/_r\d+$/, '')
  noteSent(sheetId, result.id)
  const sheet = await sheetOf(key)
  const run = sheet?.batteryRun ?? result.batteryRun
  if (run)
    await changeRun(run.battery, (kept) =>
      kept.runId === run.runId ? resultSent(kept, sheetId, result.id) : kept,
    ).catch(() => undefined)
  if (sheet) await forgetSheet(sheet)
}
