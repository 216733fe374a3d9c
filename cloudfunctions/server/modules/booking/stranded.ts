import { askChoice, isOpen } from '@shared/domain/booking/appointment'
import { strandedBy } from '@shared/domain/booking/schedule'
import { dateOn } from '@shared/kit/time'
import { isRefusal, type Refusal } from '../../kernel/refuse'
import type { Here } from './changeRepo'
import { changeVisit, only } from './changes'
import { type Giver, giverOf, type Region, slotsOf } from './slots'
import { toPerson } from './tell'
import { openOfExpert, type VisitDocument } from './visitRepo'

/** Those who have a time with an expert that is not given, as the schedule says; of nobody who may act, none is given. */
export async function strandedOf(
  giver:
    | (Pick<Giver, 'card'> & { readonly schedule: Pick<Giver['schedule'], 'lines' | 'exceptions'> })
    | null,
  expertId: string,
  at: number,
): Promise<readonly VisitDocument[]> {
  const open = (await openOfExpert(expertId, at)).filter(
    ({ state, asksChoice }) => !asksChoice && state !== 'checkedIn',
  )
  const dates = [...new Set(open.map(({ startAt }) => dateOn(startAt)))]
  const slots = giver === null ? [] : dates.flatMap((on) => slotsOf(giver, on, 1))
  return strandedBy(open, slots)
}

/** Asks one of them what to do instead. Said again it changes nothing. */
export const askOne = (
  here: Here,
  id: string,
  name: 'stranded' | 'declined',
): Promise<{ readonly visit: VisitDocument } | Refusal<'NOT_FOUND' | 'VISIT_OVER'>> =>
  changeVisit(here, id, {
    name,
    decide: async ({ appointment }) =>
      appointment.asksChoice && isOpen(appointment)
        ? { writes: {} }
        : only(appointment, askChoice(appointment)),
    tell: (_before, after) => toPerson(here, after, 'visit_choice'),
  })

/** Asks everybody whom the schedule, as it is now, leaves without their time. Returns whom: the people, not the clock. */
export async function askStranded(here: Here & Region, expertId: string): Promise<readonly VisitDocument[]> {
  const stranded = await strandedOf(await giverOf(here, expertId), expertId, here.at)
  const asked: VisitDocument[] = []
  for (const { _id } of stranded) {
    const done = await askOne(here, _id, 'stranded')
    if (!isRefusal(done)) asked.push(done.visit)
  }
  return asked
}
