import { dateOn } from '@shared/kit/time'
import { db } from '../cloud/database'
import type { ActionContext } from './context'

/** That one of the staff opened something of a person. The person can see it. */
interface AccessDocument {
  readonly _id: string
  readonly region: string
  /** Whose record it was. */
  readonly personId: string
  readonly staffId: string
  readonly what: AccessKind
  readonly objectId: string
  readonly at: number
}

export type AccessKind = 'letter' | 'card' | 'crisis'

const accesses = db.collection<AccessDocument>('access_log')

/** Written once a day for each of the staff and each object. */
export const noteAccess = (
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  opened: Pick<AccessDocument, 'personId' | 'what' | 'objectId'>,
): Promise<boolean> =>
  accesses.insert({
    _id: `${opened.objectId}:${person._id}:${dateOn(at)}`,
    region,
    staffId: person._id,
    at,
    ...opened,
  })
