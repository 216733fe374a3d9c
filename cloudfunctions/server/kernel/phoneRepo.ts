import { db } from '../cloud/database'

/** A telephone number that the platform has confirmed. `_id` is the personId. */
export interface PhoneDocument {
  readonly _id: string
  readonly region: string
  /** Sealed. */
  readonly phone: string
  /** HMAC, so that a number can be looked for without opening any. */
  readonly index: string
  readonly verifiedAt: number
}

const phones = db.collection<PhoneDocument>('person_phones')

export const hasPhone = async (personId: string): Promise<boolean> => (await phones.get(personId)) !== null

/** The newest number takes the place of an earlier one. */
export async function storePhone({ _id, ...phone }: PhoneDocument): Promise<void> {
  if (await phones.insert({ _id, ...phone })) return
  await phones.update({ _id }, phone)
}
