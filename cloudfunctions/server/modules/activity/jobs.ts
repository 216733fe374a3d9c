import { reminderAfter } from '@shared/domain/activity/occasion'
import { DAY } from '@shared/kit/time'
import { occasionOf, occasionsFrom } from '../../catalog/activities'
import { inTransaction } from '../../cloud/transaction'
import { forEachApart, type Job } from '../../kernel/tick'
import { announce } from '../notice'
import { fill } from './changes'
import {
  changeEntry,
  dueReminders,
  type EntryDocument,
  endedBefore,
  readEntry,
  removeEntries,
} from './entryRepo'
import { isAwaited, removePlaces } from './placeRepo'

/** Of a minute, which has other jobs too. */
const A_MINUTE = 200
/** As long as the consent says. */
const KEPT_MS = 365 * DAY

/** Seats that nobody has go to those who wait, should a call have stopped half way. */
const fillAll: Job = async (here) => {
  let filled = 0
  await forEachApart(occasionsFrom(here.region, here.at), async (occasion) => {
    if (await isAwaited(occasion.id)) filled += await fill(here, occasion)
  })
  return filled
}

/** Reminds everybody who has a seat a day before each meeting, once. */
const remind: Job = async ({ region, at }) => {
  const due = await dueReminders(region, at, A_MINUTE)
  await forEachApart(due, ({ _id }) =>
    inTransaction(async (transaction) => {
      const now = await readEntry(transaction, _id)
      if (!now || now.remindAt > at) return
      const occasion = occasionOf(now.occasion, at)
      const remindAt = occasion ? reminderAfter(occasion, at) : Number.MAX_SAFE_INTEGER
      await changeEntry(transaction, _id, { remindAt })
      // Too late to remind of it, when the clock stood still for a day.
      if (now.state !== 'in' || !isAhead(now, at)) return
      await announce(transaction, {
        id: `activity_reminder:${_id}:${now.remindAt}`,
        region,
        kind: 'activity_reminder',
        to: { person: now.personId },
        ref: _id,
        at,
      })
    }),
  )
  return due.length
}

const isAhead = ({ remindAt }: EntryDocument, at: number): boolean => at < remindAt + DAY

const forget: Job = async ({ region, at }) => {
  const due = await endedBefore(region, at - KEPT_MS, A_MINUTE)
  if (due.length === 0) return 0
  // The entry goes last, so that what a crash leaves is found by the next minute.
  await removePlaces(due.flatMap(({ placeId }) => placeId ?? []))
  return removeEntries(due.map(({ _id }) => _id))
}

/** What the minute does for activities; a part that fails does not keep the others from their turn. */
export const watchActivities: Job = async (context) => {
  let done = 0
  await forEachApart([fillAll, remind, forget], async (part) => {
    done += await part(context)
  })
  return done
}
