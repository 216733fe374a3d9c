import pages from '@catalog/crisis/pages.json'
import { isSafetyAnswer, pagesDuty } from '@shared/domain/assessment/critical'
import { findScale } from '../../catalog/scales'
import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { storedAtOf } from './eventRepo'
import { alarmOf, keep, raise } from './happened'

/** Taken whatever the age, the consent or the switch of the scale: it says that somebody may need a person now. */
export const report: Handler<'safety.report'> = async (input, context) => {
  const { source, scale, version, item, code, happenedAt } = input
  const definition = findScale(scale, version)
  if (isRefusal(definition)) return definition
  if (!isSafetyAnswer(definition, item, code)) return refuse('ANSWERS_INVALID', { item })
  const happened = {
    id: context.effectId,
    source,
    scale: { id: scale, version },
    said: { item, code },
    happenedAt,
  }
  const alarm = pagesDuty(definition, item, code, pages.higher) ? await alarmOf(context, happened) : null
  try {
    await inTransaction(async (transaction) => {
      if (alarm) await raise(transaction, context, alarm)
      else await keep(transaction, context, happened)
    })
  } catch (error) {
    const storedAt = isDuplicate(error) ? await storedAtOf(context.effectId) : null
    if (storedAt === null) throw error
    return { storedAt }
  }
  if (alarm) await relaySoon()
  return { storedAt: context.at }
}
