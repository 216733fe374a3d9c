import type { Input, Output } from '@shared/contracts'
import type { Phone } from './phone'

type Line = Input<'staff.duty.addShift'>
type Shift = Output<'staff.duty.addShift'>['shift']
type Kind = Line['kind']

/** A line of the demo's week: on these weekdays (0 is Sunday), by the expert of this name. */
interface Lines extends Pick<Line, 'from' | 'to' | 'kind'> {
  readonly name: string
  readonly weekdays: readonly number[]
}

const lines = (
  name: string,
  kind: Kind,
  [from, to]: readonly [string, string],
  weekdays: readonly number[],
): Lines => ({ name, kind, from, to, weekdays })

const MORNING = ['08:30', '11:30'] as const
const AFTERNOON = ['14:30', '17:30'] as const
const NIGHT = ['17:30', '08:30'] as const
const DAY_AND_NIGHT = ['08:30', '08:30'] as const

/** Everybody at their desk by day, one of two on call by night; lunch and two afternoons are left as gaps. */
const week: readonly Lines[] = [
  lines('示例专家 01', 'service', MORNING, [1, 2, 3, 4, 5]),
  lines('示例专家 01', 'service', AFTERNOON, [1, 3]),
  lines('示例督导 01', 'service', MORNING, [1, 5]),
  lines('示例督导 01', 'service', AFTERNOON, [2]),
  lines('示例专家 01', 'crisis', NIGHT, [1, 3, 5]),
  lines('示例督导 01', 'crisis', NIGHT, [2, 4]),
  lines('示例督导 01', 'crisis', DAY_AND_NIGHT, [6, 0]),
]

/** Writes the demo's weekly roster as a supervisor does; lines that stand already are left alone. */
export async function seedRoster(supervisor: Phone, today: string): Promise<void> {
  const { experts, shifts } = await supervisor.call('staff.duty.roster', { from: today, days: 1 })
  for (const { name, weekdays, ...times } of week) {
    const expert = experts.find((who) => who.name === name)
    if (!expert) continue
    for (const weekday of weekdays) {
      const line: Line = { expert: expert.ref, weekday, ...times }
      const key = ['seed-shift', expert.ref, weekday, times.from.replace(':', '')].join('-')
      if (!shifts.some((shift) => isSame(shift, line)))
        await supervisor.call('staff.duty.addShift', line, key)
    }
  }
}

const isSame = ({ who, weekday, from, to, kind }: Shift, line: Line): boolean =>
  who.ref === line.expert &&
  weekday === line.weekday &&
  from === line.from &&
  to === line.to &&
  kind === line.kind
