import type { Period } from '@shared/domain/duty/hours'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

export interface SpecialDay {
  readonly on: string
  readonly periods: readonly Period[]
}

/** How far a look at every promise has come: all that are watched up to this place were looked at. */
export interface Place {
  readonly watchAt: number
  readonly id: string
}

/** `_id` is the region. A few dozen days at most: those of the next year and of the last weeks. */
export interface DaysDocument {
  readonly _id: string
  readonly days: readonly SpecialDay[]
  /** When a day was changed last, and by whom; `SERVICE` when new hours came with a new version of the service. */
  readonly changedAt: number
  readonly changedBy: string
  /** By which hours of the region promises stand. Missing before the first look. */
  readonly usual?: string
  /** The look at the promises that is under way, and when the last one that came to its end began. */
  readonly place: Place | null
  readonly startedAt: number
  readonly doneAt: number
}

const SERVICE = 'service'

const days = db.collection<DaysDocument>('duty_days')

export const findDays = (region: string) => days.get(region)

/** Puts these days in the place of those that there are, and has every promise looked at anew. */
export async function saveDays(
  transaction: Transaction,
  region: string,
  list: readonly SpecialDay[],
  { at, person }: Pick<ActionContext, 'at' | 'person'>,
): Promise<void> {
  const again = { changedAt: at, changedBy: person._id, startedAt: at }
  if (await transaction.get('duty_days', region))
    return transaction.update('duty_days', region, {
      ...again,
      days: command().set([...list]),
      place: command().set(null),
    })
  const document: DaysDocument = { _id: region, days: list, ...again, place: null, doneAt: 0 }
  return transaction.insert('duty_days', document)
}

/**
 * Keeps by which hours of the region promises stand. When they stood by others, every promise is looked at anew; the
 * first time there is nothing to compare with.
 */
export async function noteUsual(region: string, usual: string, at: number): Promise<DaysDocument | null> {
  const found = await findDays(region)
  if (found?.usual === usual) return found
  if (!found) {
    const first = { changedAt: 0, changedBy: SERVICE, startedAt: at, doneAt: at, place: null }
    await days.insert({ _id: region, days: [], usual, ...first })
  } else {
    const again = { changedAt: at, changedBy: SERVICE, startedAt: at, place: command().set(null) }
    await days.update(
      { _id: region, changedAt: found.changedAt },
      { usual, ...(found.usual === undefined ? {} : again) },
    )
  }
  return findDays(region)
}

/** Only while no day was changed meanwhile. */
export const savePlace = (
  { _id, changedAt }: Pick<DaysDocument, '_id' | 'changedAt'>,
  { place, ...rest }: Partial<Pick<DaysDocument, 'place' | 'startedAt' | 'doneAt'>>,
) => days.update({ _id, changedAt }, { ...rest, place: command().set(place ?? null) })
