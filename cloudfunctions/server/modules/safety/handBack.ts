import { DAY } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import { disabledSince, type PersonDocument } from '../../kernel/personRepo'
import { forEachApart, type Job } from '../../kernel/tick'
import { mayHold } from '../duty/people'
import { call } from './calls'
import { type CaseDocument, casesHeldBy } from './caseRepo'
import { noteChange } from './changes'
import { round } from './happened'
import { type Roster, rosterNow, without } from './roster'
import { tellConcerned } from './tell'

interface Context {
  readonly region: string
  readonly at: number
  readonly person: { readonly _id: string }
}

const AT_ONCE = 50
/** Nobody has so many: an end to the rounds in every case. */
const ROUNDS = 40
const PER_TICK = 100

/**
 * Calls those on duty anew for every case that somebody had who may not act any more, from the first step on. May be
 * said again; a case of somebody who may act stays where it is. Returns how many went back.
 */
export async function releaseCases(context: Context, holderId: string): Promise<number> {
  let released = 0
  for (let one = 0; one < ROUNDS; one += 1) {
    const held = await casesHeldBy(context.region, holderId, AT_ONCE)
    if (held.length === 0) break
    const everybody = await rosterNow(context.region, context.at)
    let now = 0
    await forEachApart(held, async ({ _id }) => {
      if (await release(context, _id, holderId, everybody)) now += 1
    })
    released += now
    if (now === 0 || held.length < AT_ONCE) break
  }
  return released
}

/** Carries on where the disabling of somebody was cut off, so that no case waits for somebody who is gone. */
export const handBackCases: Job = async ({ region, at }) => {
  let released = 0
  await forEachApart(await disabledSince(region, at - DAY, PER_TICK), async (holderId) => {
    released += await releaseCases({ region, at, person: { _id: 'service' } }, holderId)
  })
  return released
}

async function release(
  context: Context,
  caseId: string,
  holderId: string,
  everybody: Roster,
): Promise<boolean> {
  const { at } = context
  const changed = await inTransaction(async (transaction) => {
    const found = await transaction.get<CaseDocument>('safety_cases', caseId)
    // Another tick was faster, or a colleague has it.
    if (!found || found.acknowledgedBy !== holderId || found.state === 'closed') return null
    if (mayHold(await transaction.get<PersonDocument>('persons', holderId))) return null
    const nobodys = { acknowledgedBy: null, acknowledgedAt: null, closeAskedBy: null }
    // Calls are under way already in an open one.
    const calls = found.state === 'acknowledged'
    const roster = without(found.personId, everybody)
    const edit = calls ? { ...nobodys, state: 'open' as const, ...round(context, { roster }) } : nobodys
    await transaction.update('safety_cases', caseId, edit)
    await noteChange(transaction, context, caseId, 'released')
    const now: CaseDocument = { ...found, ...edit }
    if (calls) await call(transaction, now, 'duty', now.paged, at)
    return now
  })
  if (changed) await tellConcerned(changed)
  return changed !== null
}
