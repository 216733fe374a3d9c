import { addDays, dateOn, startOfDay } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import type { PersonDocument } from '../../kernel/personRepo'
import type { Job } from '../../kernel/tick'
import { mayHold } from '../duty/people'
import { announce } from '../notice'
import { type CaseDocument, casesToFollow, type FollowUp, NEVER } from './caseRepo'

const PER_TICK = 100
/** People are at work, and not yet in a conversation. */
const NINE = 9 * 60 * 60_000

const morningOf = (on: string): number => startOfDay(on) + NINE

/** When somebody is reminded of the next caring contact. */
export function followAt(followUps: readonly FollowUp[]): number {
  const next = followUps.find(({ outcome }) => outcome === null)
  return next ? morningOf(next.on) : NEVER
}

/**
 * Reminds whoever took a case on the day of a caring contact, and every morning after it until somebody has signed; the
 * supervisors when nobody has it who may act.
 */
export const followUpCases: Job = async ({ region, at }) => {
  const found = await casesToFollow(region, at, PER_TICK)
  for (const { _id } of found)
    await inTransaction(async (transaction) => {
      const current = await transaction.get<CaseDocument>('safety_cases', _id)
      if (!current || current.remindAt > at) return
      await transaction.update('safety_cases', _id, { remindAt: morningOf(addDays(dateOn(at), 1)) })
      const { acknowledgedBy: holder } = current
      const there = holder !== null && mayHold(await transaction.get<PersonDocument>('persons', holder))
      await announce(transaction, {
        id: `follow_up:${_id}:${dateOn(at)}`,
        region,
        kind: 'follow_up',
        to: there ? { person: holder } : { staff: 'supervisor' },
        ref: _id,
        at,
      })
    })
  return found.length
}
