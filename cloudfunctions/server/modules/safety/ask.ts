import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { caseOf } from './caseRepo'
import { alarmOf, raise } from './happened'
import { presentStanding } from './present'

export const ask: Handler<'safety.ask'> = async (input, context) => {
  const { about, reason, safe, company, phone, happenedAt } = input
  const source = about === 'self' ? 'button' : 'third_party'
  const happened = { id: context.effectId, source, said: { reason, safe, company }, happenedAt } as const
  const alarm = await alarmOf(context, happened, phone)
  try {
    const raised = await inTransaction((transaction) => raise(transaction, context, alarm))
    await relaySoon()
    return presentStanding(raised)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return presentStanding(await caseOf(context))
  }
}
