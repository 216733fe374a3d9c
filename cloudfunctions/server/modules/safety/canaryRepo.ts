import { db } from '../../cloud/database'

/** The test of one day. `_id` = region:date. */
export interface CanaryDocument {
  readonly _id: string
  readonly region: string
  readonly startedAt: number
  readonly caseId: string
  readonly state: 'called' | 'passed' | 'broken'
}

const canaries = db.collection<CanaryDocument>('safety_canary')

export const findCanary = (id: string) => canaries.get(id)
