import { staffOf } from '../../kernel/personRepo'
import { tellApps } from '../../kernel/signals'
import type { CaseDocument } from './caseRepo'

/** Tells the open apps of everybody whom a case concerns: the person, who was called, who has it, the supervisors. */
export async function tellConcerned({
  region,
  personId,
  acknowledgedBy,
  paged,
}: Pick<CaseDocument, 'region' | 'personId' | 'acknowledgedBy' | 'paged'>): Promise<void> {
  const supervisors = await staffOf(region, 'supervisor')
  await tellApps([personId, ...(acknowledgedBy === null ? [] : [acknowledgedBy]), ...paged, ...supervisors])
}
