import type { Reported } from '../taking/safety'
import type { Answers } from '../taking/state'

/**
 * One sheet as it is kept on the phone, encrypted, for at most 24 hours: while it is taken, while it waits for
 * the network, or because the person keeps it here only.
 */
export interface Sheet {
  /** Random; names the draft, and the keys of everything that is sent for this sheet derive from it. */
  readonly sheetId: string
  readonly scale: string
  readonly version: number
  readonly answers: Answers
  readonly startedAt: number
  /** 只存在我手机里. */
  readonly localOnly: boolean
  readonly reported: Reported
  readonly stage: Stage
  /** When the last answer was given, epoch ms: the moment that the result is about. */
  readonly answeredAt?: number
  /** It went out under its key once, whether an answer came or not. */
  readonly posted?: boolean
  /** How often answers changed after the sheet was sent: a sheet with other answers needs another key. */
  readonly revision: number
  readonly batteryRun?: { readonly battery: string; readonly runId: string }
}

/**
 * `taking`: not finished. `local`: finished, stays here. `queued`: finished, in the outbox. `held`: finished,
 * but the service does not take it now (the scale was switched off, or asks for something first).
 */
export type Stage =
  | { readonly name: 'taking' }
  | { readonly name: 'local' | 'queued'; readonly finishedAt: number }
  | { readonly name: 'held'; readonly finishedAt: number; readonly why: HeldWhy }

/** Why the service does not take a finished sheet now. */
export type HeldWhy =
  | 'off'
  | 'version'
  | 'age'
  | 'guardian'
  | 'answers'
  | 'consent'
  | 'refused'
  /** Nobody could be asked whether it may be stored: done by itself once the service can be reached. */
  | 'away'
  /** Neither stored nor kept: it is on screen only. */
  | 'full'

/** The idempotency key under which a sheet is submitted: the same after a kill, another after a change. */
export function submitKey(sheet: Pick<Sheet, 'sheetId' | 'revision'>): string {
  return `${sheet.sheetId}_r${sheet.revision}`
}

/** The sheet with other answers. Once sent, an edit makes a new revision and it has to be finished again. */
export function withAnswers(sheet: Sheet, answers: Answers): Sheet {
  if (sheet.stage.name === 'taking' && sheet.posted !== true) return { ...sheet, answers }
  return { ...sheet, answers, stage: { name: 'taking' }, posted: false, revision: sheet.revision + 1 }
}
