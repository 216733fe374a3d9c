import { nextOnRoster } from '@shared/domain/duty/roster'
import { type Asked, ask, type Turn } from '@shared/domain/duty/turn'
import { isDuplicate } from '../../cloud/database'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { forEachApart, type Job, type JobContext } from '../../kernel/tick'
import { announce, type NewNotice } from '../notice'
import { turnsAround } from './rosterDays'
import { readTurn, saveTurn } from './rosterRepo'
import { openOn } from './specialDays'

/**
 * Asks ten minutes before each turn whether its holder is there; silent at the start, calls the next ones on the
 * roster, and the supervisors when there are no more. Nothing is asked twice, however many ticks there are.
 */
export const heartbeat: Job = async (context) => {
  const turns = await turnsAround(context.region, context.at)
  const due = turns.filter(({ callAt, endAt, here }) => !here && callAt <= context.at && context.at < endAt)
  let asked = 0
  await forEachApart(due, async ({ id }) => {
    asked += await askOnce(context, id, turns)
  })
  return asked
}

async function askOnce(context: JobContext, id: string, turns: readonly Turn[]): Promise<number> {
  try {
    return await inTransaction((transaction) => askFor(transaction, context, id, turns))
  } catch (error) {
    // Its holder was faster and has stored it; the next minute looks at it again.
    if (isDuplicate(error)) return 0
    throw error
  }
}

async function askFor(
  transaction: Transaction,
  { region, at }: JobContext,
  id: string,
  turns: readonly Turn[],
): Promise<number> {
  const found = await readTurn(transaction, region, id, openOn(region))
  if (!found) return 0
  const asked = ask(found.turn, nextOnRoster(found.turn, turns), at)
  if (Object.keys(asked.change).length === 0) return 0
  await saveTurn(transaction, region, found, asked.change)
  if (asked.who === 'nobody') return 0
  await announce(transaction, noticeOf(asked, id, region, at))
  return 1
}

const noticeOf = (
  { who, person }: Exclude<Asked, { readonly who: 'nobody' }>,
  id: string,
  region: string,
  at: number,
): NewNotice => ({
  id: `shift:${id}:${person ?? 'leads'}:${at}`,
  region,
  kind: who === 'holder' ? 'shift_check' : 'shift_silent',
  to: person === null ? { staff: 'supervisor' } : { person },
  ref: id,
  at,
})
