import { type Entry, inOrder, type Place, promote, type Writes } from '@shared/domain/activity/line'
import { type Occasion, reminderAfter } from '@shared/domain/activity/occasion'
import { inTransaction, type Transaction, unlessThere } from '../../cloud/transaction'
import { tellApps } from '../../kernel/signals'
import { announce } from '../notice'
import { addEntry, changeEntry, type EntryDocument, readEntry } from './entryRepo'
import { addPlace, freePlace, passPlace, placesOf } from './placeRepo'

export interface Here {
  readonly region: string
  readonly at: number
}

/** What of an entry is known before it has a place. */
export type Fresh = Pick<EntryDocument, 'personId' | 'forWhom' | 'wardId' | 'guardianVersion'>

/**
 * Stores one answer of the rules, all of it or nothing. Whoever gets a seat by waiting for it is told with it. Throws on
 * a duplicate when a place is somebody else's since.
 */
export async function store(
  transaction: Transaction,
  { region, at }: Here,
  occasion: Occasion,
  { entries, held, passed, freed }: Writes,
  fresh?: Fresh,
): Promise<void> {
  const { id, course, startAt, endAt } = occasion
  for (const place of freed) await freePlace(transaction, place)
  for (const place of passed) await passPlace(transaction, place)
  for (const place of held) await addPlace(transaction, region, id, place)
  for (const { id: _id, ...entry } of entries) {
    const before = await readEntry(transaction, _id)
    const remindAt = entry.state === 'in' ? reminderAfter(occasion, at) : Number.MAX_SAFE_INTEGER
    if (before) await changeEntry(transaction, _id, { ...entry, ...fresh, remindAt })
    else if (fresh)
      await addEntry(transaction, {
        _id,
        region,
        occasion: id,
        course,
        startAt,
        endAt,
        visits: [],
        ...fresh,
        ...entry,
        remindAt,
      })
    if (before?.state === 'waiting' && entry.state === 'in')
      await announce(transaction, {
        id: `activity_seat:${_id}:${entry.at}`,
        region,
        kind: 'activity_seat',
        to: { person: before.personId },
        ref: _id,
        at,
      })
  }
}

/** As the rules see it. */
export const entryOf = ({ _id: id, state, at, placeId }: EntryDocument): Entry => ({ id, state, at, placeId })

/** The first who waits as it is in this step; those who have left or moved on meanwhile are passed over. */
export async function nextIn(
  transaction: Transaction,
  held: readonly Place[],
): Promise<{ readonly place: Place; readonly entry: EntryDocument } | null> {
  for (const place of inOrder(held)) {
    const entry = await readEntry(transaction, place.entryId)
    if (entry?.state === 'waiting' && entry.placeId === place.id) return { place, entry }
  }
  return null
}

/**
 * Gives seats that are free to those who wait, in their order, until there is neither. Somebody who joined the list while
 * the last seat was given back is found here, by them or by whoever gave it back. A try in vain means that somebody else
 * has moved, so there are no more of them than places.
 */
export async function fill(here: Here, occasion: Occasion): Promise<number> {
  if (occasion.startAt <= here.at) return 0
  let filled = 0
  for (let tries = 0; tries <= occasion.capacity + occasion.waiting; tries++) {
    const held = await placesOf(occasion.id)
    if (!promote(occasion, held)) break
    const told = await unlessThere(() => promoteFirst(here, occasion, held))
    if (told === null) continue
    filled += 1
    await tellApps([told])
  }
  return filled
}

const promoteFirst = (here: Here, occasion: Occasion, held: readonly Place[]): Promise<string | null> =>
  inTransaction(async (transaction) => {
    const next = await nextIn(transaction, held)
    if (!next) return null
    const seats = held.filter(({ line }) => line === 'seat')
    const writes = promote(occasion, [...seats, next.place])
    if (writes) await store(transaction, here, occasion, writes)
    return writes && next.entry.personId
  })
