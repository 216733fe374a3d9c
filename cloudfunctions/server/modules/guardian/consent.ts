import { isMinor } from '@shared/domain/assessment/minor'
import { isInForceForGuardians } from '../../catalog/consents'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { addGuardianConsent, newestForChild } from '../../kernel/guardianRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { takeCode } from './codeRepo'
import { presentWards } from './present'
import { saveWard, wardIdOf } from './wardRepo'

type Purpose = ParsedInput<'guardian.consent'>['purposes'][number]

/** What is wrong with the caller or the texts is said before the code is looked at, so that no answer tells of a code. */
export const consent: Handler<'guardian.consent'> = async ({ code, label, purposes }, context) => {
  const { person, region, at, effectId, digest } = context
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  if (isMinor(person.birthMonth, at)) return refuse('OUT_OF_AGE')
  if (!purposes.every((purpose) => isInForceForGuardians(purpose))) return refuse('CONSENT_VERSION_OLD')
  const taken = await takeCode(digest('guardian', code), { region, personId: person._id, effectId, at })
  if (!taken) return refuse('GUARDIAN_CODE_INVALID')
  await record(context, taken.childId, label, purposes)
  await tellApps([taken.childId])
  return presentWards(context)
}

/** A record for each purpose, all of them or none, once per effect. */
async function record(
  context: ActionContext,
  childId: string,
  label: string,
  purposes: readonly Purpose[],
): Promise<void> {
  const { person, region, effectId } = context
  const wardId = wardIdOf(context, childId)
  const byScope = new Map(purposes.map((purpose) => [purpose.scope, purpose]))
  const ats = await Promise.all([...byScope.keys()].map((scope) => momentAfter(context, childId, scope)))
  await unlessThere(() =>
    inTransaction(async (transaction) => {
      await saveWard(transaction, context, childId, label)
      for (const [index, { scope, version, textSha256 }] of [...byScope.values()].entries())
        await addGuardianConsent(transaction, {
          _id: `${effectId}:${scope}`,
          region,
          guardianId: person._id,
          childId,
          wardId,
          scope,
          document: `guardian-${scope}`,
          version,
          textSha256,
          granted: true,
          at: ats[index] ?? context.at,
        })
    }),
  )
}

/** The newest record is in force, so it is later than the last one even when the clock stood or went back. */
export async function momentAfter(
  { at }: Pick<ActionContext, 'at'>,
  childId: string,
  scope: Purpose['scope'],
): Promise<number> {
  const earlier = await newestForChild(childId, scope)
  return Math.max(at, (earlier?.at ?? 0) + 1)
}
