import { type Draft, listDrafts, loadDraft, removeDraft, saveDraft } from '@/lib/drafts/drafts'
import type { BatteryRun } from './run'

/** A run among the phone's drafts: one a battery, at most 24 hours, like the sheets that it is made of. */
const runName = (battery: string): string => `battery-${battery}`

const listeners = new Set<(run: BatteryRun) => void>()
let turn: Promise<unknown> = Promise.resolve()

/** One after the other: the outbox and the page change the same run. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

/** Throws when the phone is full. */
export const keepRun = (run: BatteryRun): Promise<void> => inTurn(() => write(run))

async function write(run: BatteryRun): Promise<void> {
  const named = { name: runName(run.battery), scale: run.battery }
  await saveDraft({ ...named, version: 1, answers: {}, startedAt: 0, extra: { run } })
}

/**
 * Changes the run as it is kept now; `inHand` stands for one that the phone could not keep. Whoever has it on screen
 * hears of it. Throws when the phone is full.
 */
export function changeRun(
  battery: string,
  edit: (run: BatteryRun) => BatteryRun,
  inHand: BatteryRun | null = null,
): Promise<void> {
  return inTurn(async () => {
    const kept = runOf(await loadDraft(runName(battery)).catch(() => null)) ?? inHand
    if (kept === null) return
    const next = edit(kept)
    if (next === kept) return
    for (const listener of [...listeners]) listener(next)
    await write(next)
  })
}

/** Hears every change of a kept run. Returns how to stop. */
export function hearRuns(listener: (run: BatteryRun) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
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

export const dropRun = (battery: string): Promise<void> => inTurn(() => removeDraft(runName(battery)))
