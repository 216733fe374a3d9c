import { phoneBehind } from '../../cloud/phoneNumber'
import { storePhone } from '../../kernel/phoneRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { start } from '../../kernel/start'
import { sessionOf } from './present'

/** The number comes from the platform alone; what the phone says of itself proves nothing. */
export const verifyPhone: Handler<'account.verifyPhone'> = async ({ code }, context) => {
  if (!start().verifiesPhones) return refuse('CHANNEL_MISSING')
  const number = await phoneBehind(code)
  if (number === null) return refuse('PHONE_REQUIRED')
  const { person, region, at, sealer, digest } = context
  const place = { collection: 'person_phones', id: person._id, field: 'phone' }
  await storePhone({
    _id: person._id,
    region,
    phone: sealer.seal(number, place),
    index: digest('phone', number),
    verifiedAt: at,
  })
  return sessionOf(context)
}
