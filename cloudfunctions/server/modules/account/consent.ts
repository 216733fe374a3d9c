import { refusalOfMinor } from '../../kernel/minor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { forgetAgreed } from '../booking'
import { refusalOfGrant } from './policy'
import { sessionOf } from './present'
import { appendConsent, newestConsents } from './repo'

export const consent: Handler<'account.consent'> = async (input, context) => {
  const { person, region, at, effectId } = context
  const refusal = input.granted ? refusalOfGrant(input, person.birthMonth) : null
  if (refusal) return refuse(refusal)
  const minor = input.granted ? await refusalOfMinor(person, input.scope, at) : null
  if (minor) return minor
  const earlier = (await newestConsents(person._id)).find(({ scope }) => scope === input.scope)
  await appendConsent({
    _id: effectId,
    region,
    personId: person._id,
    ...input,
    // The newest record is in force, so it must be later than the last one even when the clock stood or went back.
    at: Math.max(at, (earlier?.at ?? 0) + 1),
  })
  // What was kept by that consent alone goes, too.
  if (input.scope === 'booking' && !input.granted) await forgetAgreed(person._id, at)
  return sessionOf(context)
}
