import { dateOn, startOfDay } from '@shared/kit/time'
import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import { start } from '../../kernel/start'
import type { Job } from '../../kernel/tick'
import { announce, listedOf } from '../notice'
import { CANARY } from './calls'
import { type CanaryDocument, findCanary } from './canaryRepo'
import { type CaseDocument, NEVER } from './caseRepo'
import { raise } from './happened'

/** Before anybody comes to work. */
const EIGHT = 8 * 60 * 60_000
/** By then the next one was called, too. */
const LOOK_MS = 7 * 60_000
const nobody = { here: [CANARY], order: [CANARY] }

/**
 * Every day one case of nobody runs through the whole chain: stored, called, called again after five minutes, each
 * call in the list of its own. When any of it is missing the administrators and supervisors are alarmed.
 */
export const canary: Job = async ({ region, at }) => {
  const on = dateOn(at)
  if (at < startOfDay(on) + EIGHT) return 0
  const id = `${region}:${on}`
  const found = await findCanary(id)
  if (!found) return begin(id, region, at)
  if (found.state !== 'called' || at < found.startedAt + LOOK_MS) return 0
  return look(found, at)
}

async function begin(id: string, region: string, at: number): Promise<number> {
  const context = { person: { _id: CANARY }, region, at, sealer: start().keys.sealer }
  const alarm = {
    id: `canary-${id}`.replace(/[^A-Za-z0-9_-]/g, '-'),
    source: 'button',
    said: {},
    happenedAt: at,
    phone: null,
    roster: nobody,
  } as const
  try {
    await inTransaction(async (transaction) => {
      const raised = await raise(transaction, context, alarm)
      const document: CanaryDocument = { _id: id, region, startedAt: at, caseId: raised._id, state: 'called' }
      await transaction.insert('safety_canary', document)
    })
    return 1
  } catch (error) {
    // Another tick was faster.
    if (isDuplicate(error)) return 0
    throw error
  }
}

async function look({ _id, region, caseId }: CanaryDocument, at: number): Promise<number> {
  const listed = await listedOf(CANARY, caseId)
  await inTransaction(async (transaction) => {
    const found = await transaction.get<CaseDocument>('safety_cases', caseId)
    const passed = found !== null && found.steps > 1 && listed > 1
    await transaction.update('safety_canary', _id, { state: passed ? 'passed' : 'broken' })
    if (found)
      await transaction.update('safety_cases', caseId, { state: 'closed', pageAt: NEVER, remindAt: NEVER })
    if (passed) return
    for (const staff of ['admin', 'supervisor'] as const) {
      const event = `canary_broken:${_id}`
      const id = `${event}:${staff}`
      await announce(transaction, { id, event, region, kind: 'canary_broken', to: { staff }, ref: null, at })
    }
  })
  return 1
}
