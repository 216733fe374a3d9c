import type { ConsentScope } from '@shared/contracts/action'
import { db } from '../cloud/database'
import type { Transaction } from '../cloud/transaction'

/** That a guardian agreed for a child to one purpose, or took it back. Append-only; the newest of a scope is in force. */
export interface GuardianConsentDocument {
  readonly _id: string
  readonly region: string
  /** Who agreed. */
  readonly guardianId: string
  /** For whom. */
  readonly childId: string
  /** How the guardian names that child to the service. */
  readonly wardId: string
  readonly scope: ConsentScope
  /** Which text the guardian saw. */
  readonly document: string
  readonly version: string
  readonly textSha256: string
  readonly granted: boolean
  readonly at: number
}

const consents = db.collection<GuardianConsentDocument>('guardian_consents')

/** The one in force for a child, whichever guardian it came from: any of them can end it. */
export async function newestForChild(
  childId: string,
  scope: ConsentScope,
): Promise<GuardianConsentDocument | null> {
  const [newest] = await consents.find({ childId, scope }, { order: [['at', 'desc']], limit: 1 })
  return newest ?? null
}

/** The newest word of one guardian on one purpose for one child. */
export async function newestOfWard(
  wardId: string,
  scope: ConsentScope,
): Promise<GuardianConsentDocument | null> {
  const [newest] = await consents.find({ wardId, scope }, { order: [['at', 'desc']], limit: 1 })
  return newest ?? null
}

/** Throws on a duplicate, as the transaction does. */
export const addGuardianConsent = (
  transaction: Transaction,
  record: GuardianConsentDocument,
): Promise<void> => transaction.insert('guardian_consents', record)
