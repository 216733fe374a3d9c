import { lexicon } from '@catalog/lexicon/lexicon'
import { wordsIn } from '@shared/domain/safety/words'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { Happened } from './eventRepo'
import { alarmOf, keep, raise } from './happened'

/** What words ask for. */
export interface Heeded {
  /** 0: goes before everything that does not ask for help. */
  readonly rank: 0 | 1
  /** Whether somebody on duty is called. */
  readonly calls: boolean
  /** Stores it with the words; nothing when they ask for nothing. */
  readonly store: (transaction: Transaction, context: ActionContext) => Promise<void>
}

const nothing: Heeded = { rank: 1, calls: false, store: async () => undefined }

/** Where the words stand, and what of them whoever is called has to see there. */
type Where = Pick<Happened, 'source' | 'threadId'> & Partial<Pick<Happened, 'said'>>

/** Looks for words that ask for help. They change nothing about what was written, and hold nothing up. */
export async function heed(context: ActionContext, text: string, where: Where): Promise<Heeded> {
  const { card, page } = wordsIn(text, lexicon)
  if (!card) return nothing
  const { effectId: id, at } = context
  const happened: Happened = { id, said: {}, ...where, happenedAt: at }
  if (!page) return { rank: 0, calls: false, store: (transaction, now) => keep(transaction, now, happened) }
  const alarm = await alarmOf(context, happened)
  return {
    rank: 0,
    calls: true,
    store: async (transaction, now) => void (await raise(transaction, now, alarm)),
  }
}
