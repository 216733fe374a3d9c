import type { Answers } from '../taking/state'
import type { StoredResult } from './outcome'
import type { Sheet } from './sheet'

/** What was finished just now, so that the result page opens without asking the service again. */
export interface Fresh {
  readonly sheet?: Sheet
  readonly result?: StoredResult
  readonly answers?: Answers
}

/** Memory only: a result is never written to the phone's storage by name. */
const fresh = new Map<string, Fresh>()

export function keepFresh(one: Fresh): void {
  const id = one.sheet?.sheetId ?? one.result?.id
  if (id !== undefined) fresh.set(id, one)
}

export const freshSheet = (sheetId: string): Sheet | null => fresh.get(sheetId)?.sheet ?? null

export function freshResult(id: string): { readonly result: StoredResult; readonly answers: Answers } | null {
  const { result, answers } = fresh.get(id) ?? {}
  return result === undefined || answers === undefined ? null : { result, answers }
}

/** Sheets that the outbox has sent since the app started, and the results that they became. */
const sent = new Map<string, string>()

export const noteSent = (sheetId: string, resultId: string): void => void sent.set(sheetId, resultId)

export const sentAs = (sheetId: string): string | null => sent.get(sheetId) ?? null

/** After a deletion nothing of it stays in memory either. */
export function forgetFresh(id: string): void {
  fresh.delete(id)
}
