import { call } from '@/lib/call/call'
import { ensureConsent } from '@/lib/consent/consent'
import { put } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'
import { keepFresh, sentAs } from './fresh'
import { forgetSheet, keepSheet } from './keep'
import { type Outcome, outcomeOf, type Reply } from './outcome'
import { type Sheet, type Stage, submitKey } from './sheet'

/** Where the result of a finished sheet can be read. */
export type Finished =
  | { readonly kind: 'stored'; readonly resultId: string }
  /** `declined`: the person was asked now, and wants it here only. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly declined?: boolean }

/**
 * Brings a complete sheet to where its result can be seen. Stored by the service when the person wants that and
 * agreed; else kept on the phone with the reason. The answers are on the phone until the service has them.
 */
export async function finishSheet(complete: Sheet, finishedAt: number): Promise<Finished> {
  if (complete.localOnly) return here(complete, { name: 'local', finishedAt })
  const consent = await ensureConsent('results')
  if (consent === 'declined')
    return { ...(await here(complete, { name: 'local', finishedAt })), declined: true }
  if (consent === 'away') return here(complete, { name: 'held', finishedAt, why: 'away' })
  const sheet: Sheet = { ...complete, posted: true }
  // An edit after a kill from here on is another sheet for the service.
  await keepSheet({ ...sheet, stage: { name: 'taking' } }).catch(() => undefined)
  const first = outcomeOf(await submit(sheet))
  const outcome = asksFirst(first) ? await afterAsking(sheet, first) : first
  switch (outcome.kind) {
    case 'stored':
      keepFresh({ result: outcome.result, answers: sheet.answers })
      await forgetSheet(sheet)
      return { kind: 'stored', resultId: outcome.result.id }
    case 'queued':
      return queueSheet(sheet, finishedAt)
    case 'held':
      return here(sheet, { name: 'held', finishedAt, why: outcome.why })
    case 'askConsent':
    case 'askAge':
      return here(sheet, { name: 'held', finishedAt, why: 'consent' })
  }
}

/** A sheet that nobody could be asked about, now that the service is there: sent when all is agreed, else it says so. */
export async function resumeHeld(sheet: Sheet, agreed: boolean): Promise<void> {
  if (sheet.stage.name !== 'held' || sheet.stage.why !== 'away') return
  const { finishedAt } = sheet.stage
  if (agreed) await queueSheet({ ...sheet, posted: true }, finishedAt)
  else await here(sheet, { name: 'held', finishedAt, why: 'consent' })
}

const asksFirst = (outcome: Outcome): boolean =>
  outcome.kind === 'askConsent' ||
  outcome.kind === 'askAge' ||
  (outcome.kind === 'held' && outcome.why === 'guardian')

/** The phone's knowledge was old: learns what is missing now, asks for it once, and sends again. */
async function afterAsking(sheet: Sheet, first: Outcome): Promise<Outcome> {
  await refreshSession()
  if ((await ensureConsent('results')) !== 'agreed')
    return first.kind === 'held' ? first : { kind: 'held', why: 'consent' }
  return outcomeOf(await submit(sheet))
}

function inputOf({ scale, version, answers, answeredAt, batteryRun }: Sheet) {
  return {
    scale,
    version,
    answers,
    ...(answeredAt === undefined ? {} : { takenAt: answeredAt }),
    ...(batteryRun === undefined ? {} : { batteryRun }),
  }
}

function submit(sheet: Sheet): Promise<Reply> {
  return call('assessment.submit', inputOf(sheet), { key: submitKey(sheet) })
}

/** First into the queue, then marked: a kill between the two sends it all the same. */
async function queueSheet(sheet: Sheet, finishedAt: number): Promise<Finished> {
  try {
    await put({ key: submitKey(sheet), action: 'assessment.submit', input: inputOf(sheet), keep: 'day' })
  } catch {
    return here(sheet, { name: 'held', finishedAt, why: 'full' })
  }
  const queued = await here(sheet, { name: 'queued', finishedAt })
  const resultId = sentAs(sheet.sheetId)
  if (resultId === null) return queued
  await forgetSheet(queued.sheet)
  return { kind: 'stored', resultId }
}

/** Keeps a finished sheet on the phone. A phone that is full still shows the result, from memory. */
async function here(sheet: Sheet, stage: Stage): Promise<Extract<Finished, { kind: 'sheet' }>> {
  const kept: Sheet = { ...sheet, stage }
  keepFresh({ sheet: kept })
  const full = await keepSheet(kept).then(
    () => false,
    () => true,
  )
  if (!full || stage.name === 'taking') return { kind: 'sheet', sheet: kept }
  const unkept: Sheet = { ...sheet, stage: { name: 'held', finishedAt: stage.finishedAt, why: 'full' } }
  if (stage.name === 'queued') return { kind: 'sheet', sheet: kept }
  keepFresh({ sheet: unkept })
  return { kind: 'sheet', sheet: unkept }
}
