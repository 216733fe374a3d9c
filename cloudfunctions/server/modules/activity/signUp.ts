import { join } from '@shared/domain/activity/line'
import type { Occasion } from '@shared/domain/activity/occasion'
import { heldOccasion } from '../../catalog/activities'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { relaySoon } from '../notice'
import { type Fresh, fill, store } from './changes'
import { doorOf } from './doorRepo'
import { findEntry, ownEntry, readEntry } from './entryRepo'
import { placesOf } from './placeRepo'
import { againstWish, isTakenBack } from './policy'
import { presentEntry } from './present'
import { takerOf } from './taker'

export const signUp: Handler<'activity.signUp'> = async (input, context) => {
  const { person, region, at } = context
  const occasion = heldOccasion(region, input.occasion, at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  const taker = await takerOf(context, occasion.id, input.ward)
  if (!taker) return refuse('NOT_FOUND')
  // Said before anything is looked at: what a child does by itself is not its guardian's to learn.
  if (taker.child && occasion.guardianVersion === null) return refuse('BAD_INPUT', { field: 'ward' })
  const there = await findEntry(taker.entryId)
  if (there && there.state !== 'left')
    return there.personId === person._id ? presentEntry(context, there) : refuse('CHILD_SIGNED_UP')
  if (occasion.startAt <= at) return refuse('ACTIVITY_OVER')
  const { entryId, child } = taker
  const against = againstWish(occasion, input, context, child)
  if (against) return against
  if (child && (await isTakenBack(child))) return refuse('GUARDIAN_REQUIRED', { scope: 'activities' })
  if ((await doorOf(occasion.id)).closed) return refuse('ACTIVITY_CLOSED')
  const { forWhom, guardianVersion } = input
  const fresh = { personId: person._id, forWhom, guardianVersion, wardId: child?.wardId ?? null }
  const taken = await takePlace(context, occasion, entryId, fresh)
  if (isRefusal(taken)) return taken
  // Somebody may have given a seat back while this place in the list was taken.
  if (taken === 'waiting') await fill(context, occasion)
  await tellApps([person._id])
  await relaySoon()
  return presentEntry(context, await ownEntry(context, entryId))
}

/**
 * A seat, or else a place in the list. Each try that finds its place taken means that somebody else has got one, so they
 * end after as many as there are places.
 */
async function takePlace(
  context: ActionContext,
  occasion: Occasion,
  id: string,
  fresh: Fresh,
): Promise<'in' | 'waiting' | Refusal<'ACTIVITY_FULL' | 'CHILD_SIGNED_UP'>> {
  const { at } = context
  for (let tries = 0; tries <= occasion.capacity + occasion.waiting; tries++) {
    const held = await placesOf(occasion.id)
    const taken = await unlessThere(() =>
      inTransaction(async (transaction) => {
        const there = await readEntry(transaction, id)
        if (there && there.state !== 'left')
          return there.personId === fresh.personId ? there.state : refuse('CHILD_SIGNED_UP')
        const writes = join(occasion, held, { id, at })
        if (!writes) return refuse('ACTIVITY_FULL')
        await store(transaction, context, occasion, writes, fresh)
        return writes.entries[0]?.state === 'in' ? 'in' : 'waiting'
      }),
    )
    if (taken !== null) return taken
  }
  return refuse('ACTIVITY_FULL')
}
