import { type Draft, listDrafts, loadDraft, removeDraft, saveDraft } from '@/lib/drafts/drafts'
import type { BatteryRun } from './run'

/** A run among the phone's drafts: one a battery, at most 24 hours, like the sheets that it is made of. */
const runName = (battery: string): string => `battery-${battery}`

/** Throws when the phone is full. */
export async function keepRun(run: BatteryRun, startedAt: number): Promise<void> {
  await saveDraft({
    name: runName(run.battery),
    scale: run.battery,
    version: 1,
    answers: {},
    startedAt,
    extra: { run },
  })
}

export async function keptRun(battery: string): Promise<BatteryRun | null> {
  return runOf(await loadDraft(runName(battery)))
}

/** Every run on the phone, the one touched last first. */
export async function keptRuns(): Promise<readonly BatteryRun[]> {
  return (await listDrafts()).flatMap((draft) => runOf(draft) ?? [])
}

/** Drafts are written by this file alone, so a present `run` tells that it is whole. */
function runOf(draft: Draft | null): BatteryRun | null {
  const extra = draft?.extra
  return typeof extra === 'object' && extra !== null && 'run' in extra ? (extra.run as BatteryRun) : null
}

export async function dropRun(battery: string): Promise<void> {
  await removeDraft(runName(battery))
}
