import { isMinor } from '@shared/domain/assessment/minor'
import type { Purpose, Reading } from './accessRepo'
import type { ActionContext } from './context'
import { findPerson, staffOf } from './personRepo'
import { addRequest, type RequestDocument, requestFor } from './readingRepo'
import { type Refusal, refuse } from './refuse'
import { tellApps } from './signals'

type Record = Pick<RequestDocument, 'personId' | 'what' | 'objectId'>

/**
 * Whether one of the staff who may open a record in principle may do so now, and what for. `task` is the work at hand
 * that it belongs to. Without one a minor's record needs a reason that a supervisor has approved (Minors Regulation
 * 36); who never told an age may be a minor.
 */
export async function readingOf(
  context: Pick<ActionContext, 'person' | 'at'>,
  { personId, objectId }: Pick<Record, 'personId' | 'objectId'>,
  task: Purpose | null,
): Promise<Reading | Refusal<'REASON_REQUIRED'>> {
  if (task !== null) return { purpose: task, requestId: null }
  const birthMonth = (await findPerson(personId))?.birthMonth ?? null
  if (birthMonth !== null && !isMinor(birthMonth, context.at))
    return { purpose: 'supervising', requestId: null }
  const request = await requestFor(context, objectId)
  if (request?.state === 'approved') return { purpose: 'approved', requestId: request._id }
  return refuse('REASON_REQUIRED', { asked: request?.state === 'asked' ? 1 : 0 })
}

/** Asks for a record to be opened; what waits already is not asked for again. The supervisors' open apps are told. */
export async function askToRead(
  context: ActionContext,
  record: Record,
  reason: string,
): Promise<{ state: 'asked' | 'approved' }> {
  const earlier = await requestFor(context, record.objectId)
  if (earlier && earlier.state !== 'declined') return { state: earlier.state }
  await addRequest(context, record, reason)
  await tellApps(await staffOf(context.region, 'supervisor'))
  return { state: 'asked' }
}
