import type { ActionContext } from '../../kernel/context'
import { type Child, childOf } from '../guardian'
import { entryIdOf } from './entryRepo'

/** For whom a place is: the caller, a child of theirs that has no account, or one that has. */
export interface Taker {
  readonly entryId: string
  readonly child: Child | null
}

/**
 * Null when the caller has no such child. A child has one entry for an occasion, whichever guardian asks, so that two
 * parents do not take two places for it.
 */
export async function takerOf(
  context: ActionContext,
  occasion: string,
  ward: string | null | undefined,
): Promise<Taker | null> {
  if (ward == null) return { entryId: entryIdOf(context, context.person._id, occasion), child: null }
  const child = await childOf(context, ward)
  return child && { entryId: entryIdOf(context, child.personId, occasion), child }
}
