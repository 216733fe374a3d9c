import { now } from '../../cloud/clock'
import { newId } from '../../cloud/ids'
import { log, traceOf } from '../../kernel/log'
import { bumpSignal } from '../../kernel/signals'
import type { ThreadDocument } from './threadRepo'

type Sides = Pick<ThreadDocument, 'writerId' | 'expertId'>

/**
 * Tells the open app of the other side that this thread has changed. After the commit; what cannot be told is logged
 * and nothing else, because the change is stored and the other side finds it when it asks.
 */
export async function tellOtherSide({ writerId, expertId }: Sides, actorId: string): Promise<void> {
  const others = [writerId, expertId].filter((id): id is string => id !== null && id !== actorId)
  const startedAt = now()
  try {
    await bumpSignal(others)
  } catch (error) {
    const ms = now() - startedAt
    const fault = traceOf(error)
    log({ requestId: newId(), action: 'tellOtherSide', ms, outcome: 'INTERNAL', person: null, fault })
  }
}
