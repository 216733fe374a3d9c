import type { Output } from '@shared/contracts'
import type { RefusalCode } from '@shared/contracts/refusals'
import type { Schedule } from '@shared/domain/booking/schedule'
import type { Licence } from '@shared/domain/booking/service'
import { dateOn } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import { type ExpertCard, expertCards } from '../duty/experts'
import { afterChange } from './after'
import { presentSchedule } from './schedule'
import { findSchedule, readSchedule, type ScheduleDocument, saveSchedule } from './scheduleRepo'
import { askStranded, strandedOf } from './stranded'

/** So long after an edit every minute looks again, for a booking that came between. */
export const LOOK_MS = 5 * 60_000
const MOST_LINES = 60
const MOST_EXCEPTIONS = 100

const nothing: Schedule = { lines: [], exceptions: [] }

type Decided<R extends RefusalCode> = Schedule | Refusal<R>

/**
 * Edits the caller's own schedule. Whoever is left without the time that they have booked is asked what to do instead;
 * `check` may keep the edit from being made.
 */
export async function editSchedule<R extends RefusalCode, S extends RefusalCode = never>(
  context: ActionContext,
  /** May run again when another device was faster. */
  decide: (now: Schedule, licence: Licence) => Decided<R>,
  check: (after: Schedule, card: ExpertCard) => Promise<Refusal<S> | null> = async () => null,
): Promise<Output<'staff.booking.schedule'> | Refusal<R | S | 'PROFILE_REQUIRED'>> {
  const { person, at } = context
  const card = (await expertCards(context, [person._id])).get(person._id)
  if (!card) return refuse('PROFILE_REQUIRED')
  const wanted = decide((await findSchedule(person._id)) ?? nothing, card.licence)
  const against = isRefusal(wanted) ? wanted : await check(wanted, card)
  if (against) return against
  const edited = await inTransaction(async (transaction) => {
    const stored = await readSchedule(transaction, person._id)
    const after = decide(stored ?? nothing, card.licence)
    if (isRefusal(after)) return after
    const document = documentOf(context, after)
    await saveSchedule(transaction, document, stored !== null)
    return document
  })
  if (isRefusal(edited)) return edited
  await afterChange(...(await askStranded(context, person._id)))
  return presentSchedule(edited, card.licence, at)
}

/** Refuses an edit that leaves people without their time, with how many they are, until the caller is sure. */
export const unlessSure =
  ({ person, at }: ActionContext, sure: boolean) =>
  async (schedule: Schedule, card: ExpertCard): Promise<Refusal<'WOULD_STRAND'> | null> => {
    const stranded = sure ? [] : await strandedOf({ card, schedule }, person._id, at)
    return stranded.length === 0 ? null : refuse('WOULD_STRAND', { count: stranded.length })
  }

/** More is no week that anybody can read. */
export const isTooMany = ({ lines, exceptions }: Schedule): boolean =>
  lines.length > MOST_LINES || exceptions.length > MOST_EXCEPTIONS

/** What is over is left out, so that the document stays small. */
function documentOf(
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
  { lines, exceptions }: Schedule,
): ScheduleDocument {
  const today = dateOn(at)
  const isAhead = ({ lastOn }: { readonly lastOn: string }): boolean => lastOn >= today
  const given = { lines: lines.filter(isAhead), exceptions: exceptions.filter(isAhead) }
  const services = [...given.lines, ...given.exceptions].flatMap(({ service }) => service ?? [])
  return {
    _id: person._id,
    region,
    ...given,
    services: [...new Set(services)],
    changedAt: at,
    lookUntil: at + LOOK_MS,
  }
}
