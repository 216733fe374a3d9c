import { lapsesAt, remind } from '@shared/domain/booking/appointment'
import { cancelAppointment } from '@shared/domain/booking/ledger'
import { DAY } from '@shared/kit/time'
import { start } from '../../kernel/start'
import { forEachApart, type Job } from '../../kernel/tick'
import { cardsGone, removeCards } from './cardRepo'
import { removeChanges } from './changeRepo'
import { changeVisit, only } from './changes'
import { endWait } from './endWait'
import { removeNotes } from './noteRepo'
import { recontactVisits } from './recontact'
import { removeReferrals } from './referralRepo'
import { schedulesToLook } from './scheduleRepo'
import { removeSeats } from './seatRepo'
import { askStranded } from './stranded'
import { toExpert, toPerson } from './tell'
import { dueLapses, dueReminders, removeVisits, visitsBefore } from './visitRepo'
import { overWaits } from './waitRepo'

/** Of a minute, which has other jobs too. */
const A_MINUTE = 200

const here = ({ region, at }: { readonly region: string; readonly at: number }) => ({
  region,
  at,
  person: null,
})

/** Reminds people of what they have booked, each reminder once. */
const remindVisits: Job = async (context) => {
  const due = await dueReminders(context.region, context.at, A_MINUTE)
  await forEachApart(due, ({ _id }) =>
    changeVisit(here(context), _id, {
      name: 'reminded',
      decide: async ({ appointment }) => {
        const decided = remind(appointment, context.at)
        // Too late to remind of it: it is not looked at again.
        return 'refused' in decided
          ? only<never>(appointment, { change: { remindAt: Number.MAX_SAFE_INTEGER } })
          : only<never>(appointment, decided)
      },
      tell: (before, after) =>
        after.state === 'reminded' && before.startAt > context.at
          ? toPerson(context, after, 'visit_reminder')
          : [],
    }),
  )
  return due.length
}

/** Ends what nobody has confirmed, and what nobody has chosen, before it began. */
const lapseVisits: Job = async (context) => {
  const due = await dueLapses(context.region, context.at, A_MINUTE)
  await forEachApart(due, ({ _id }) =>
    changeVisit(here(context), _id, {
      name: 'lapsed',
      decide: async ({ appointment, seat, next }) => {
        if (!lapsesAt(appointment, context.at)) return { writes: {} }
        const reason = appointment.asksChoice ? 'expertAway' : 'notConfirmed'
        return cancelAppointment(appointment, seat, next, { by: 'service', reason, at: context.at })
      },
      tell: (_before, after) => [
        ...toPerson(context, after, 'visit_lapsed'),
        ...toExpert(context, after, 'visit_left'),
      ],
    }),
  )
  return due.length
}

/** Offers that were not taken in time go on to whoever waits next; waiting ends with the last date that was wanted. */
const lapseOffers: Job = async (context) => {
  const due = await overWaits(context.region, context.at, A_MINUTE)
  await forEachApart(due, ({ _id }) => endWait(context, _id, 'lapsed', ({ endsAt }) => endsAt <= context.at))
  return due.length
}

/** Looks again, for some minutes after an edit, for those who were left without their time. */
const watchSchedules: Job = async (context) => {
  const { sealer } = start().keys
  const due = await schedulesToLook(context.region, context.at, A_MINUTE)
  await forEachApart(due, ({ _id }) => askStranded({ ...here(context), sealer }, _id))
  return due.length
}

/** As long as the consent says: then an appointment goes with everything that was written down about it. */
const KEPT_MS = 3 * 365 * DAY
const forgetVisits: Job = async ({ region, at }) => {
  const due = await visitsBefore(region, at - KEPT_MS, A_MINUTE)
  if (due.length === 0) return 0
  const ids = due.map(({ _id }) => _id)
  // The appointment goes last, so that what a crash leaves is found by the next minute.
  await removeNotes(ids)
  await removeCards(ids)
  await removeReferrals(ids)
  await removeChanges(ids)
  await removeSeats(due.flatMap(({ seatId }) => seatId ?? []))
  return removeVisits(ids)
}

/** Pre-visit cards go some days after what they were written for. */
const forgetOldCards: Job = async ({ region, at }) => {
  const due = await cardsGone(region, at, A_MINUTE)
  return due.length === 0 ? 0 : removeCards(due.map(({ _id }) => _id))
}

/** What the minute does for appointments; a part that fails does not keep the others from their turn. */
export const watchVisits: Job = async (context) => {
  let done = 0
  const parts = [
    watchSchedules,
    lapseOffers,
    lapseVisits,
    remindVisits,
    recontactVisits,
    forgetOldCards,
    forgetVisits,
  ]
  await forEachApart(parts, async (part) => {
    done += await part(context)
  })
  return done
}
