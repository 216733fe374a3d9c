import type { ActionContext } from '../../kernel/context'
import type { PersonDocument } from '../../kernel/personRepo'
import { changeThread, threadsOfVolunteer, withoutVolunteer } from '../letter'

const AT_ONCE = 50
/** Nobody has so many: an end to the rounds in every case. */
const ROUNDS = 40

/** Gives every letter of somebody who is no volunteer any more back; their drafts stay theirs. May be said again. */
export async function leaveAll(context: ActionContext, volunteer: PersonDocument): Promise<number> {
  let left = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await threadsOfVolunteer({ person: volunteer, region: context.region }, AT_ONCE)
    if (taken.length === 0) return left
    for (const { _id } of taken) {
      const done = await changeThread(context, _id, ({ volunteerId }) =>
        volunteerId === volunteer._id ? { edit: { ...withoutVolunteer }, change: 'volunteerLeft' } : null,
      )
      if (done) left += 1
    }
  }
  return left
}
