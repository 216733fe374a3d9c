import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { releaseVisits } from '../booking'
import { vacateTurns } from '../duty/vacate'
import { releaseThreads } from '../letter'
import { relaySoon } from '../notice'
import { releaseCases } from '../safety'
import { leaveAll } from '../volunteer/leaveAll'
import { presentOne, staffBehind } from './present'
import { changeStaff } from './staffRepo'

/** In this order: from the first step on nothing new comes to this person, and a repeat goes on where one was cut off. */
export const disable: Handler<'staff.admin.disable'> = async ({ ref }, context) => {
  const found = await staffBehind(context, ref)
  if (!found) return refuse('NOT_FOUND')
  if (found._id === context.person._id) return refuse('OWN_ACCOUNT')
  const disabled = await changeStaff(context, found._id, 'disabled', ({ roles }) =>
    roles.length === 0
      ? null
      : { roles: [], formerRoles: roles, staffState: 'disabled', staffDisabledAt: context.at },
  )
  if (!disabled) return refuse('NOT_FOUND')
  // Whoever needs a person now is first.
  await releaseCases(context, found._id)
  const turns = await vacateTurns(context, found._id)
  await releaseVisits(context, found._id)
  const letters = (await releaseThreads(context, found._id)) + (await leaveAll(context, disabled))
  await tellApps([found._id])
  await relaySoon()
  return { person: await presentOne(context, disabled), letters, turns }
}
