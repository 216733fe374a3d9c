import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { refusalOfGrant } from './policy'
import { presentSession } from './present'
import { appendConsent, newestConsents } from './repo'

export const consent: Handler<'account.consent'> = async (input, { person, region, at, effectId }) => {
  const refusal = input.granted ? refusalOfGrant(input, person.birthMonth, at) : null
  if (refusal) return refuse(refusal)
  const earlier = (await newestConsents(person._id)).find(({ scope }) => scope === input.scope)
  await appendConsent({
    _id: effectId,
    region,
    personId: person._id,
    ...input,
    // The newest record is in force, so it must be later than the last one even when the clock stood or went back.
    at: Math.max(at, (earlier?.at ?? 0) + 1),
  })
  return presentSession(person, await newestConsents(person._id))
}
