import { call } from '@/lib/call/call'
import { ensureConsent } from '@/lib/consent/consent'
import { put } from '@/lib/outbox/outbox'
import { refreshSession } from '@/lib/session/session'
import { keepFresh } from './fresh'
import { dropSheet, keepSheet } from './keep'
import { type Outcome, outcomeOf, type Reply } from './outcome'
import { type Sheet, type Stage, submitKey } from './sheet'

/** Where the result of a finished sheet can be read. */
export type Finished =
  | { readonly kind: 'stored'; readonly resultId: string }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }

/**
 * Brings a complete sheet to where its result can be seen. Stored by the service when the person wants that and
 * agreed; else kept on the phone with the reason. The answers are on the phone until the service has them.
 */
export async function finishSheet(sheet: Sheet, finishedAt: number): Promise<Finished> {
  if (sheet.localOnly || (await ensureConsent('results')) !== 'agreed')
    return here(sheet, { name: 'local', finishedAt })
  const first = outcomeOf(await submit(sheet))
  const outcome = asksFirst(first) ? await afterAsking(sheet, first) : first
  switch (outcome.kind) {
    case 'stored':
      keepFresh({ result: outcome.result, answers: sheet.answers })
      await dropSheet(sheet)
      return { kind: 'stored', resultId: outcome.result.id }
    case 'queued':
      return queue(sheet, finishedAt)
    case 'held':
      return here(sheet, { name: 'held', finishedAt, why: outcome.why })
    case 'askConsent':
    case 'askAge':
      return here(sheet, { name: 'held', finishedAt, why: 'consent' })
  }
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

function inputOf({ scale, version, answers, batteryRun }: Sheet) {
  return { scale, version, answers, ...(batteryRun === undefined ? {} : { batteryRun }) }
}

function submit(sheet: Sheet): Promise<Reply> {
  return call('assessment.submit', inputOf(sheet), { key: submitKey(sheet) })
}

async function queue(sheet: Sheet, finishedAt: number): Promise<Finished> {
  const finished = await here(sheet, { name: 'queued', finishedAt })
  try {
    await put({ key: submitKey(sheet), action: 'assessment.submit', input: inputOf(sheet), keep: 'day' })
    return finished
  } catch {
    return here(sheet, { name: 'local', finishedAt })
  }
}

/** Keeps a finished sheet on the phone. A phone that is full still shows the result, from memory. */
async function here(sheet: Sheet, stage: Stage): Promise<Finished> {
  const kept: Sheet = { ...sheet, stage }
  keepFresh({ sheet: kept })
  await keepSheet(kept).catch(() => undefined)
  return { kind: 'sheet', sheet: kept }
}
