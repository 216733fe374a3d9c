import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { caseOf } from './caseRepo'
import { saidBy } from './eventRepo'
import { alarmOf, raise } from './happened'
import { presentStanding } from './present'
import { tellConcerned } from './tell'

/** Taken whatever the age, the consent or the guardian. Without a case it begins one: the words ask for somebody. */
export const say: Handler<'safety.say'> = async ({ text, happenedAt }, context) => {
  const happened = { id: context.effectId, source: 'said', said: { words: text }, happenedAt } as const
  const alarm = await alarmOf(context, happened)
  try {
    const raised = await inTransaction((transaction) => raise(transaction, context, alarm))
    await relaySoon()
    await tellConcerned(raised)
    return presentStanding(raised)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return presentStanding(await caseOf(context))
  }
}

export const said: Handler<'safety.said'> = async (_input, context) => ({ lines: await saidBy(context) })
