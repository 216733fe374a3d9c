import { inTransaction, unlessThere } from '../../cloud/transaction'
import { addGuardianConsent, newestOfWard } from '../../kernel/guardianRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { forgetAgreed } from '../booking'
import { momentAfter } from './consent'
import { presentWards } from './present'
import { ownWard } from './wardRepo'

/** A record of its own that takes back the newest one; without one there is nothing to take back. */
export const withdraw: Handler<'guardian.withdraw'> = async ({ ward: id, scope }, context) => {
  const ward = await ownWard(context, id)
  const given = ward && (await newestOfWard(id, scope))
  if (!ward || !given) return refuse('NOT_FOUND')
  const { _id: _given, ...same } = given
  const at = await momentAfter(context, ward.childId, scope)
  await unlessThere(() =>
    inTransaction((transaction) =>
      addGuardianConsent(transaction, { ...same, _id: context.effectId, granted: false, at }),
    ),
  )
  if (scope === 'booking') await forgetAgreed(ward.childId, context.at)
  await tellApps([ward.childId])
  return presentWards(context)
}
