import type { Reading } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { askToRead, readingOf } from '../../kernel/reading'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { type CaseDocument, regionCase } from './caseRepo'
import { mayOpen } from './present'

/**
 * Whether one of the staff may read this case now, and what for. While it is not closed the one who took it and the
 * supervisors are at work on it: nobody waits for a signature then. Looking back at a closed one is no task.
 */
export async function readingOfCase(
  context: Pick<ActionContext, 'person' | 'at'>,
  found: CaseDocument | null,
): Promise<Reading | Refusal<'NOT_FOUND' | 'REASON_REQUIRED'>> {
  if (!found || !mayOpen(context, found)) return refuse('NOT_FOUND')
  const { personId, _id: objectId, state } = found
  return readingOf(context, { personId, objectId }, state === 'closed' ? null : 'crisis')
}

export const askReading: Handler<'staff.safety.askReading'> = async ({ caseId, reason }, context) => {
  const found = await regionCase(context, caseId)
  if (!found || !mayOpen(context, found)) return refuse('NOT_FOUND')
  const record = { personId: found.personId, what: 'crisis', objectId: caseId } as const
  return askToRead(context, record, reason)
}
