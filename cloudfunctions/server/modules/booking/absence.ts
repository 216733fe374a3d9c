import type { ActionContext } from '../../kernel/context'
import { afterChange } from './after'
import { LOOK_MS } from './edit'
import { lookAgain } from './scheduleRepo'
import { askStranded } from './stranded'

/** Asks everybody who has booked somebody that may not act any more what to do instead. Returns how many. */
export async function releaseVisits(context: ActionContext, expertId: string): Promise<number> {
  // A booking may be under way: the next minutes look again.
  await lookAgain(expertId, context.at + LOOK_MS)
  const asked = await askStranded(context, expertId)
  await afterChange(...asked)
  return asked.length
}
