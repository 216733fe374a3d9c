import { callOrder, inOrder, onDutyAt } from '@shared/domain/duty/roster'
import type { ShiftKind } from '@shared/domain/duty/shift'
import { isOnDuty } from '@shared/domain/duty/turn'
import { addDays, dateOn } from '@shared/kit/time'
import { enabledExperts } from './people'
import { turnsAround } from './rosterDays'
import { turnsHere } from './rosterRepo'

/**
 * Who is on duty: has a turn now and has said that they are there. personIds in roster order; of one kind of turn, or
 * of any. Reads as much as there are people on duty.
 */
export async function onDuty(region: string, at: number, kind?: ShiftKind): Promise<readonly string[]> {
  const today = dateOn(at)
  const here = await turnsHere(region, [addDays(today, -1), today])
  return enabledExperts(onDutyAt(here.sort(inOrder), at, kind))
}

/** Who answers in service hours now, and until when the last of them stays. */
export async function serviceNow(
  region: string,
  at: number,
): Promise<{ readonly ids: readonly string[]; readonly until: number }> {
  const today = dateOn(at)
  const here = await turnsHere(region, [addDays(today, -1), today])
  const ids = await enabledExperts(onDutyAt(here.sort(inOrder), at, 'service'))
  const ends = here.filter(
    (turn) => isOnDuty(turn, at) && turn.holderId !== null && ids.includes(turn.holderId),
  )
  return { ids, until: Math.max(at, ...ends.map(({ endAt }) => endAt)) }
}

/**
 * Who is to be called when somebody may be in danger, in order: those on duty, then those whose turn it is and who are
 * silent. personIds.
 */
export async function crisisRoster(region: string, at: number): Promise<readonly string[]> {
  return enabledExperts(callOrder(await turnsAround(region, at), at))
}
