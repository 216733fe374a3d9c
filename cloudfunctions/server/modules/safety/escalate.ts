import { dueCalls, pageAt } from '@shared/domain/crisis/paging'
import { regionSettings } from '../../catalog/region'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { forEachApart, type Job } from '../../kernel/tick'
import { call, peopleFor } from './calls'
import { type CaseDocument, casesToPage } from './caseRepo'
import { type Roster, rosterNow, without } from './roster'
import { tellConcerned } from './tell'

const PER_TICK = 100

/** Calls the next ones while nobody has acknowledged a case: the next on the roster, the supervisors, then everybody. */
export const escalate: Job = async ({ region, at }) => {
  const found = await casesToPage(region, at, PER_TICK)
  if (found.length === 0) return 0
  const roster = await rosterNow(region, at)
  await forEachApart(found, async ({ _id }) => {
    const called = await inTransaction((transaction) => step(transaction, _id, roster, at))
    if (called) await tellConcerned(called)
  })
  return found.length
}

async function step(
  transaction: Transaction,
  id: string,
  everybody: Roster,
  at: number,
): Promise<CaseDocument | null> {
  const found = await transaction.get<CaseDocument>('safety_cases', id)
  // Somebody has taken it, or another tick was faster.
  if (found?.state !== 'open' || found.pageAt > at) return null
  const rules = regionSettings(found.region).crisis
  const roster = without(found.personId, everybody)
  const { called, steps } = dueCalls(found, at, rules)
  const named = called.map((one) => ({ called: one, people: peopleFor(one, roster, found.paged) }))
  const edit = {
    steps,
    pageAt: pageAt({ since: found.since, steps }, rules),
    attended: found.attended || roster.here.length > 0,
    paged: [...new Set([...found.paged, ...named.flatMap(({ people }) => people)])],
  }
  await transaction.update('safety_cases', id, edit)
  const changed = { ...found, ...edit }
  for (const one of named) await call(transaction, changed, one.called, one.people, at)
  return changed
}
