import { db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/** That somebody agreed for a child. `_id` is an HMAC of both, so that a pair is one document. */
export interface WardDocument {
  readonly _id: string
  readonly region: string
  readonly guardianId: string
  readonly childId: string
  /** Sealed: what the guardian calls the child here. */
  readonly label: string
  readonly createdAt: number
}

type Context = Pick<ActionContext, 'person' | 'region' | 'at' | 'sealer' | 'digest'>

const wards = db.collection<WardDocument>('guardian_wards')
const SHOWN = 10

const labelPlace = (id: string) => ({ collection: 'guardian_wards', id, field: 'label' })
export const labelOf = ({ sealer }: Pick<Context, 'sealer'>, { _id, label }: WardDocument): string =>
  sealer.open(label, labelPlace(_id))

export const wardIdOf = ({ person, digest }: Pick<Context, 'person' | 'digest'>, childId: string): string =>
  digest('ward', `${person._id}:${childId}`)

export const wardsOf = ({ person, region }: Pick<Context, 'person' | 'region'>): Promise<WardDocument[]> =>
  wards.find({ guardianId: person._id, region }, { order: [['createdAt', 'asc']], limit: SHOWN })

/** Only the caller's own: a foreign id and an unknown one take the same query to the same nothing. */
export async function ownWard(
  { person, region }: Pick<Context, 'person' | 'region'>,
  id: string,
): Promise<WardDocument | null> {
  const [found] = await wards.find({ _id: id, guardianId: person._id, region }, { limit: 1 })
  return found ?? null
}

/** Makes the pair known, or gives it its new name. */
export async function saveWard(
  transaction: Transaction,
  context: Context,
  childId: string,
  label: string,
): Promise<void> {
  const { person, region, at, sealer } = context
  const _id = wardIdOf(context, childId)
  const sealed = sealer.seal(label, labelPlace(_id))
  if (await transaction.get<WardDocument>('guardian_wards', _id))
    return transaction.update('guardian_wards', _id, { label: sealed })
  const document: WardDocument = {
    _id,
    region,
    guardianId: person._id,
    childId,
    label: sealed,
    createdAt: at,
  }
  await transaction.insert('guardian_wards', document)
}
