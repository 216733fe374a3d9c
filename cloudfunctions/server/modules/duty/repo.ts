import { partsOf } from '@shared/kit/parts'
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

const AT_ONCE = 50

/** All of them, however many: asked for in parts. */
export async function findExperts(ids: readonly string[]): Promise<ExpertDocument[]> {
  const wanted = [...new Set(ids)]
  const found = await Promise.all(
    partsOf(wanted, AT_ONCE).map((part) => experts.find({ _id: command().in(part) }, { limit: AT_ONCE })),
  )
  return found.flat()
}

/** Adds an expert, or puts the newer profile in the place of the older one. */
export async function storeExpert(expert: ExpertDocument): Promise<void> {
  if (await experts.insert(expert)) return
  const { _id, ...rest } = expert
  await experts.update({ _id }, rest)
}
