import { dateOn } from '@shared/kit/time'
import { db } from '../cloud/database'
import type { ActionContext } from './context'

/** That one of the staff opened something of a person, and what for. The person can see it. */
interface AccessDocument {
  readonly _id: string
  readonly region: string
  /** Whose record it was. */
  readonly personId: string
  readonly staffId: string
  readonly what: AccessKind
  readonly objectId: string
  readonly purpose: Purpose
  /** The approved request, when the record was opened for no task at hand. */
  readonly requestId: string | null
  readonly at: number
}

export type AccessKind = 'letter' | 'card' | 'crisis' | 'visit'

/**
 * `answering` a letter that is one's own, `crisis` while somebody may need a person, `supervising` an adult's record,
 * `sampled` as one of the closed threads that supervisors read by lot,
 * `approved` by a supervisor for a reason that was written down.
 */
export type Purpose = 'answering' | 'crisis' | 'supervising' | 'sampled' | 'approved'

/** Why a record is read. */
export interface Reading {
  readonly purpose: Purpose
  readonly requestId: string | null
}

const accesses = db.collection<AccessDocument>('access_log')

/** Written once a day for each of the staff, each object and each purpose. */
export const noteAccess = (
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  opened: Pick<AccessDocument, 'personId' | 'what' | 'objectId'>,
  { purpose, requestId }: Reading,
): Promise<boolean> =>
  accesses.insert({
    _id: `${opened.objectId}:${person._id}:${dateOn(at)}:${requestId ?? purpose}`,
    region,
    staffId: person._id,
    at,
    purpose,
    requestId,
    ...opened,
  })
