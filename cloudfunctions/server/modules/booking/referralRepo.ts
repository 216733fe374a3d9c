import type { Referral } from '@shared/domain/booking/referral'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/** An entry of the directory, or something that can be booked, with one expert or with any. */
export type ReferralTarget =
  | { readonly place: string }
  | { readonly service: string; readonly expertId: string | null }

/** Where an expert suggests to go on after an appointment. `_id` is the id of the appointment. */
export interface ReferralDocument extends Referral {
  readonly _id: string
  readonly region: string
  readonly authorId: string
  readonly to: ReferralTarget
  /** Sealed: the sentence for the person. */
  readonly why: string
}

type Sealing = Pick<ActionContext, 'sealer'>

const referrals = db.collection<ReferralDocument>('booking_referrals')
const place = (id: string) => ({ collection: 'booking_referrals', id, field: 'why' })

export const sealedWhy = ({ sealer }: Sealing, visitId: string, why: string): string =>
  sealer.seal(why, place(visitId))
export const whyOf = ({ sealer }: Sealing, { _id, why }: ReferralDocument): string =>
  sealer.open(why, place(_id))

/** Those of some appointments, by the id of the appointment. */
export async function referralsOf(
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, ReferralDocument>> {
  if (visitIds.length === 0) return new Map()
  const found = await referrals.find({ _id: command().in([...visitIds]) }, { limit: visitIds.length })
  return new Map(found.map((one) => [one._id, one]))
}

export const readReferral = (transaction: Transaction, visitId: string): Promise<ReferralDocument | null> =>
  transaction.get<ReferralDocument>('booking_referrals', visitId)

/** Stores it in the place of what was suggested before. */
export async function storeReferral(
  transaction: Transaction,
  { _id, ...rest }: ReferralDocument,
  isNew: boolean,
): Promise<void> {
  if (isNew) return transaction.insert('booking_referrals', { _id, ...rest } as ReferralDocument)
  const { to, ...plain } = rest
  return transaction.update('booking_referrals', _id, { ...plain, to: command().set(to) })
}

export const changeReferral = (
  transaction: Transaction,
  visitId: string,
  change: Partial<Referral>,
): Promise<void> => transaction.update('booking_referrals', visitId, change)

/** Forgets what was suggested after these appointments. */
export const removeReferrals = (visitIds: readonly string[]) =>
  referrals.remove({ _id: command().in([...visitIds]) })
