import { gapsOn } from '@shared/domain/duty/roster'
import type { Shift } from '@shared/domain/duty/shift'
import { addDays, dateOn } from '@shared/kit/time'
import { dayKindOn } from '../../catalog/hours'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { staffOf } from '../../kernel/personRepo'
import type { Handler } from '../../kernel/registry'
import { type DaysDocument, findDays } from './daysRepo'
import { type Who, whoIs } from './people'
import { namedIn, presentTurn } from './present'
import { rosterDays } from './rosterDays'
import { shiftsOf } from './rosterRepo'

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const

const mayEdit = ({ person }: Pick<ActionContext, 'person'>): boolean =>
  rolesOf(person).some((role) => role === 'supervisor' || role === 'admin')

export const roster: Handler<'staff.duty.roster'> = async ({ from, days }, context) => {
  const { region, at } = context
  const edits = mayEdit(context)
  const [special, found, experts, shifts] = await Promise.all([
    findDays(region),
    // A night that began the day before covers the morning.
    rosterDays(region, addDays(from, -1), days + 1),
    staffOf(region, 'expert'),
    edits ? shiftsOf(region, WEEK, dateOn(at)) : [],
  ])
  const turns = found.flatMap((day) => day.turns)
  const shown = found.filter(({ on }) => on >= from)
  const ids = new Set([...experts, ...namedIn(turns), ...shifts.flatMap(({ expertId }) => expertId ?? [])])
  const names = await whoIs(context, [...ids])
  return {
    days: shown.map(({ on, open, turns: own }) => ({
      on,
      ...dayKindOn(on),
      special: specialOn(special, on),
      turns: own.map((turn) => presentTurn(context, turn, names)),
      gaps: [...gapsOn(turns, on, open)],
    })),
    experts: experts.map((id) => names.get(id)).filter((who) => who !== undefined),
    shifts: shifts.map((shift) => presentShift(shift, names.get(shift.expertId ?? ''))),
    mayEdit: edits,
    mayOpen: rolesOf(context.person).includes('admin'),
    mayTake: rolesOf(context.person).includes('expert'),
  }
}

function specialOn(found: DaysDocument | null, on: string) {
  const day = found?.days.find((one) => one.on === on)
  return day ? day.periods.map(({ start, end }) => ({ start, end })) : null
}

/** Stands where a line of the week has nobody: a name that no expert has. */
const NOBODY: Who = { ref: '-'.repeat(22), name: '' }

export const presentShift = ({ id, weekday, from, to, kind }: Shift, who: Who | undefined) => ({
  id,
  who: who ?? NOBODY,
  weekday,
  from,
  to,
  kind,
})
