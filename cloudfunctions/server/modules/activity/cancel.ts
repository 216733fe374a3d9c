import { leave } from '@shared/domain/activity/line'
import { occasionOf } from '../../catalog/activities'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { relaySoon } from '../notice'
import { entryOf, fill, nextIn, store } from './changes'
import { ownEntry, readEntry } from './entryRepo'
import { placesOf } from './placeRepo'
import { presentEntry } from './present'
import { takerOf } from './taker'

export const cancel: Handler<'activity.cancel'> = async ({ occasion: name, ward }, context) => {
  const { person, at } = context
  const taker = await takerOf(context, name, ward)
  const mine = taker && (await ownEntry(context, taker.entryId))
  if (!mine) return refuse('NOT_FOUND')
  if (mine.state === 'left') return presentEntry(context, mine)
  const occasion = occasionOf(name, at)
  if (!occasion || occasion.startAt <= at) return refuse('ACTIVITY_OVER')
  const gotIt = await inTransaction(async (transaction) => {
    const now = await readEntry(transaction, mine._id)
    if (!now || now.state === 'left') return null
    const next = now.state === 'in' ? await nextIn(transaction, await placesOf(name)) : null
    await store(transaction, context, occasion, leave(entryOf(now), next?.place ?? null))
    return next?.entry.personId ?? null
  })
  // Somebody may have joined the list while the seat was given back.
  await fill(context, occasion)
  await tellApps(gotIt ? [person._id, gotIt] : [person._id])
  await relaySoon()
  return presentEntry(context, await ownEntry(context, mine._id))
}
