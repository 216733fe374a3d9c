import { type Draft, listDrafts, loadDraft, removeDraft, saveDraft } from '@/lib/drafts/drafts'
import type { Sheet } from './sheet'

/**
 * Sheets among the phone's drafts. One unfinished sheet a scale, under the scale's id, so that it can be resumed
 * (inside a battery: under the run's id); finished ones under their own id, so that the next sheet of the same
 * scale does not overwrite a result.
 */
const finishedName = (sheetId: string): string => `sheet-${sheetId}`

type Named = Pick<Sheet, 'scale' | 'batteryRun'>
const unfinishedName = ({ scale, batteryRun }: Named): string =>
  batteryRun === undefined ? scale : `leg-${batteryRun.runId}`

let turn: Promise<unknown> = Promise.resolve()

/** Writes one after the other: a slow write of an early tap must not land over a later one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

/** Throws when the phone is full. */
export const keepSheet = (sheet: Sheet): Promise<void> => inTurn(() => write(sheet))

async function write(sheet: Sheet): Promise<void> {
  const taking = sheet.stage.name === 'taking'
  await saveDraft({
    name: taking ? unfinishedName(sheet) : finishedName(sheet.sheetId),
    scale: sheet.scale,
    version: sheet.version,
    answers: sheet.answers,
    startedAt: sheet.startedAt,
    extra: sheet,
  })
  if (taking) return
  const begun = await begunSheet(sheet)
  if (begun?.sheetId === sheet.sheetId) await removeDraft(unfinishedName(sheet))
}

/** Remembers a report on the sheet as it is kept now; on a page that is slower than the last tap it changes no answer. */
export const keepMark = (sheet: Sheet, mark: string): Promise<void> =>
  inTurn(async () => {
    const begun = await begunSheet(sheet)
    if (begun?.sheetId === sheet.sheetId) await write({ ...begun, reported: [...begun.reported, mark] })
  })

/** What is kept as unfinished, or null; also when the phone cannot read it. */
const begunSheet = async (named: Named): Promise<Sheet | null> =>
  sheetOf(await loadDraft(unfinishedName(named)).catch(() => null))

/** The unfinished sheet of a scale, or null. One for another scale or version is not resumed. */
export async function unfinishedSheet(named: Named, version: number): Promise<Sheet | null> {
  const sheet = await begunSheet(named)
  return sheet !== null && sheet.scale === named.scale && sheet.version === version ? sheet : null
}

/** A finished sheet that is still on the phone, or null. */
export async function finishedSheet(sheetId: string): Promise<Sheet | null> {
  return sheetOf(await loadDraft(finishedName(sheetId)))
}

export const dropSheet = (sheet: Sheet): Promise<void> =>
  inTurn(() =>
    removeDraft(sheet.stage.name === 'taking' ? unfinishedName(sheet) : finishedName(sheet.sheetId)),
  )

/** The service has it: nothing of it stays, finished or not. */
export const forgetSheet = (sheet: Sheet): Promise<void> =>
  inTurn(async () => {
    await removeDraft(finishedName(sheet.sheetId))
    const begun = await begunSheet(sheet)
    if (begun?.sheetId === sheet.sheetId) await removeDraft(unfinishedName(sheet))
  })

/** What was begun of one scale goes. */
export const dropUnfinished = (named: Named): Promise<void> =>
  inTurn(() => removeDraft(unfinishedName(named)))

/** Every sheet on the phone, the one touched last first. */
export async function keptSheets(): Promise<readonly KeptSheet[]> {
  const drafts = await listDrafts()
  return drafts.flatMap((draft) => {
    const sheet = sheetOf(draft)
    return sheet === null ? [] : [{ sheet, keptUntilAt: draft.updatedAt + DAY_MS }]
  })
}

export interface KeptSheet {
  readonly sheet: Sheet
  /** Epoch ms; then it is gone. */
  readonly keptUntilAt: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Drafts are written by this file alone, so a present `sheetId` tells that the rest is there too. */
function sheetOf(draft: Draft | null): Sheet | null {
  const extra = draft?.extra
  return typeof extra === 'object' && extra !== null && 'sheetId' in extra ? (extra as Sheet) : null
}
