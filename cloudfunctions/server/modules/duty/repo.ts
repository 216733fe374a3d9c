import { command, db } from '../../cloud/database'

/** `_id` is the personId. */
export interface ExpertDocument {
  readonly _id: string
  readonly region: string
  /** Sealed. */
  readonly name: string
  readonly licence: 'clinical' | 'counsellor'
  /** Id of an institution of the region file. */
  readonly institution: string
  readonly specialties: readonly string[]
  /** When the licence was last looked at, `YYYY-MM-DD`. */
  readonly checkedOn: string
  /** How many owed replies one may have at a time. */
  readonly openLimit: number
}

const experts = db.collection<ExpertDocument>('experts')

export const findExpert = (id: string) => experts.get(id)

/** At most 50 at once: a page of threads has no more. */
export async function findExperts(ids: readonly string[]): Promise<ExpertDocument[]> {
  if (ids.length === 0) return []
  return experts.find({ _id: command().in([...new Set(ids)]) }, { limit: 50 })
}

/** Adds an expert, or puts the newer profile in the place of the older one. */
export async function storeExpert(expert: ExpertDocument): Promise<void> {
  if (await experts.insert(expert)) return
  const { _id, ...rest } = expert
  await experts.update({ _id }, rest)
}
