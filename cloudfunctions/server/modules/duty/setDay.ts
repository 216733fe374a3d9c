import { fits } from '@shared/domain/duty/shift'
import type { Turn } from '@shared/domain/duty/turn'
import { addDays, dateOn } from '@shared/kit/time'
import { openPeriodsOn } from '../../catalog/hours'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { announce, relaySoon } from '../notice'
import { noteChange } from './changes'
import { findDays, type SpecialDay, saveDays } from './daysRepo'
import { daysWith } from './rosterDays'
import { saveTurn } from './rosterRepo'
import { hoursWith } from './specialDays'
import { tellHolder } from './tell'

const AHEAD_DAYS = 366
/** What is published of the last weeks is counted by the hours that they had. */
const KEPT_DAYS = 60

export const setDay: Handler<'staff.duty.setDay'> = async ({ on, periods }, context) => {
  const { region, at } = context
  const today = dateOn(at)
  if (on < today || on > addDays(today, AHEAD_DAYS)) return refuse('DAY_OUT_OF_RANGE')
  await inTransaction(async (transaction) => {
    const before = (await findDays(region))?.days ?? []
    const after = withDay(before, on, periods).filter((day) => day.on >= addDays(today, -KEPT_DAYS))
    const [was, is] = await Promise.all(
      [before, after].map(
        async (days) => (await daysWith(hoursWith(region, days), region, on, 1))[0]?.turns ?? [],
      ),
    )
    // What was made for this date alone does not go with the week; it goes here, so that nobody is asked to be there.
    const open = openPeriodsOn(hoursWith(region, after), on)
    const lost = (is ?? []).filter((turn) => turn.kind === 'service' && !fits('service', turn, open))
    await saveDays(transaction, region, after, context)
    await noteChange(transaction, context, { id: on, holderId: null }, 'daySet')
    for (const turn of lost) {
      await saveTurn(transaction, region, { turn, stored: true }, { cancelled: true, here: false })
      await noteChange(transaction, context, turn, 'cancelled')
    }
    for (const { id, holderId } of changedBy(was ?? [], is ?? [], lost))
      await tellHolder(transaction, context, id, holderId)
    await announce(transaction, {
      id: `hours_changed:${region}:${on}:${at}`,
      region,
      kind: 'hours_changed',
      to: { staff: 'supervisor' },
      ref: null,
      at,
    })
  })
  await relaySoon()
  return { on, periods: periods && [...periods] }
}

const withDay = (
  days: readonly SpecialDay[],
  on: string,
  periods: SpecialDay['periods'] | null,
): readonly SpecialDay[] => {
  const others = days.filter((day) => day.on !== on)
  return periods === null ? others : [...others, { on, periods }]
}

/** The turns that are there before or after, and not both. */
function changedBy(was: readonly Turn[], is: readonly Turn[], lost: readonly Turn[]): readonly Turn[] {
  const stays = is.filter(({ id }) => !lost.some((turn) => turn.id === id))
  const ids = (turns: readonly Turn[]) => new Set(turns.map(({ id }) => id))
  const [before, after] = [ids(was), ids(stays)]
  return [...was.filter(({ id }) => !after.has(id)), ...stays.filter(({ id }) => !before.has(id))]
}
