import { join } from '@shared/domain/activity/line'
import type { Occasion } from '@shared/domain/activity/occasion'
import { heldOccasion } from '../../catalog/activities'
import { attempt, inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { relaySoon } from '../notice'
import { type Fresh, fill, store } from './changes'
import { doorOf } from './doorRepo'
import { entryIdOf, ownEntry, readEntry } from './entryRepo'
import { placesOf } from './placeRepo'
import { againstWish } from './policy'
import { presentEntry } from './present'

export const signUp: Handler<'activity.signUp'> = async (input, context) => {
  const { person, region, at } = context
  const occasion = heldOccasion(region, input.occasion, at)
  if (!occasion) return refuse('ACTIVITY_UNKNOWN')
  const there = await ownEntry(context, occasion.id)
  if (there && there.state !== 'left') return presentEntry(context, there)
  if (occasion.startAt <= at) return refuse('ACTIVITY_OVER')
  const against = againstWish(occasion, input, context)
  if (against) return against
  if ((await doorOf(occasion.id)).closed) return refuse('ACTIVITY_CLOSED')
  const { forWhom, guardianVersion } = input
  const taken = await takePlace(context, occasion, { personId: person._id, forWhom, guardianVersion })
  if (isRefusal(taken)) return taken
  // Somebody may have given a seat back while this place in the list was taken.
  if (taken === 'waiting') await fill(context, occasion)
  await tellApps([person._id])
  await relaySoon()
  return presentEntry(context, await ownEntry(context, occasion.id))
}

/**
 * A seat, or else a place in the list. Each try that finds its place taken means that somebody else has got one, so they
 * end after as many as there are places.
 */
async function takePlace(
  context: ActionContext,
  occasion: Occasion,
  fresh: Fresh,
): Promise<'in' | 'waiting' | Refusal<'ACTIVITY_FULL'>> {
  const { at } = context
  const id = entryIdOf(context, occasion.id)
  for (let tries = 0; tries <= occasion.capacity + occasion.waiting; tries++) {
    const held = await placesOf(occasion.id)
    const taken = await attempt(() =>
      inTransaction(async (transaction) => {
        const there = await readEntry(transaction, id)
        if (there && there.state !== 'left') return there.state
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
