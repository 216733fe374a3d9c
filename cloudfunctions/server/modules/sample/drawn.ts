import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'
import { regionThread, type ThreadDocument } from '../letter'
import { isOwn, regionSample } from './sampleRepo'

/** The thread if it was drawn, nobody has looked at it, and it is not this supervisor's in any way; or why not. */
export async function drawnThread(
  context: ActionContext,
  id: string,
): Promise<ThreadDocument | Refusal<'NOT_FOUND' | 'ALREADY_DECIDED'>> {
  const sample = await regionSample(context, id)
  const thread = sample && (await regionThread(context, id))
  if (!sample || !thread || isOwn(context, sample)) return refuse('NOT_FOUND')
  // Its writer goes on with it: it is looked at when it is over.
  if (thread.state !== 'closed' || thread.writerId === context.person._id) return refuse('NOT_FOUND')
  return sample.state === 'waiting' ? thread : refuse('ALREADY_DECIDED')
}
