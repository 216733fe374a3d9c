import type { ConsentScope } from '@shared/contracts/action'
import { db } from '../cloud/database'

/** Append-only. The newest record of a scope is the one in force. */
export interface ConsentDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly scope: ConsentScope
  readonly version: string
  readonly textSha256: string
  readonly granted: boolean
  readonly at: number
}

const consents = db.collection<ConsentDocument>('consents')

export async function newestConsent(personId: string, scope: ConsentScope): Promise<ConsentDocument | null> {
  const [newest] = await consents.find({ personId, scope }, { order: [['at', 'desc']], limit: 1 })
  return newest ?? null
}

/** False when this very record is there already. */
export const addConsent = (record: ConsentDocument) => consents.insert(record)
