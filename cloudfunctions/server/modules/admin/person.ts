import { findPerson } from '../../kernel/personRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { institutionsOf, presentOne, presentStaff, staffBehind } from './present'
import { changesOf } from './staffRepo'

export const person: Handler<'staff.admin.person'> = async ({ ref }, context) => {
  const found = await staffBehind(context, ref)
  if (!found) return refuse('NOT_FOUND')
  const changes = await changesOf(found._id)
  const actors = [...new Set(changes.map(({ actorId }) => actorId))].filter((id) => id !== found._id)
  const known = (await Promise.all(actors.map(findPerson))).filter((one) => one !== null)
  const names = await presentStaff(context, known)
  const nameOf = new Map(known.map(({ _id }, index) => [_id, names[index]?.name ?? '']))
  return {
    person: await presentOne(context, found),
    changes: changes.map(({ change, at, actorId }) => ({ change, at, by: nameOf.get(actorId) ?? '' })),
    institutions: institutionsOf(context),
  }
}
