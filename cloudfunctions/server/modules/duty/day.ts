import type { DayCounts } from '@shared/domain/duty/dayReport'
import { gapsOn } from '@shared/domain/duty/roster'
import { quantile } from '@shared/domain/duty/wait'
import { addDays } from '@shared/kit/time'
import { DAY_MOST, type Day, isWithin } from '../../kernel/day'
import { rosterDays } from './rosterDays'
import { waitsFrom } from './waitRepo'

const MINUTE = 60_000
/** Fewer say something about those few. */
const AT_LEAST = 10

type Waits = Pick<DayCounts, 'answeredInTime' | 'answeredLate' | 'medianMinutes' | 'p90Minutes'>

/** The replies of a day that were owed, and how long they were waited for. */
export async function waitsOfDay(day: Day): Promise<Waits> {
  const waits = (await waitsFrom(day.region, day.from, DAY_MOST)).filter(({ at }) => isWithin(day, at))
  const late = waits.filter((wait) => wait.late).length
  const share = (part: number): number | null => {
    const found =
      waits.length < AT_LEAST
        ? null
        : quantile(
            waits.map(({ minutes }) => minutes),
            part,
          )
    return found === null ? null : Math.ceil(found)
  }
  return {
    answeredInTime: waits.length - late,
    answeredLate: late,
    medianMinutes: share(0.5),
    p90Minutes: share(0.9),
  }
}

/** Time that nobody had, and turns whose holders never came. */
export async function dutyOfDay({ region, on }: Day): Promise<DayCounts['duty']> {
  // A night reaches into the morning.
  const days = await rosterDays(region, addDays(on, -1), 2)
  const turns = days.flatMap((day) => day.turns)
  const gaps = gapsOn(turns, on, days.find((day) => day.on === on)?.open ?? [])
  const minutes = (kind: 'service' | 'crisis'): number =>
    gaps
      .filter((gap) => gap.kind === kind)
      .reduce((sum, { startAt, endAt }) => sum + Math.round((endAt - startAt) / MINUTE), 0)
  const silent = turns.filter((turn) => turn.on === on && turn.holderId !== null && turn.confirmedAt === null)
  return {
    serviceGapMinutes: minutes('service'),
    crisisGapMinutes: minutes('crisis'),
    unconfirmed: silent.length,
  }
}
