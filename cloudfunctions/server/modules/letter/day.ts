import type { DayCounts } from '@shared/domain/duty/dayReport'
import { command, db } from '../../cloud/database'
import { DAY_MOST, type Day, isWithin } from '../../kernel/day'
import { openThreads } from './threadRepo'
import type { ChangeDocument, ThreadChange } from './write'

const changes = db.collection<ChangeDocument>('thread_changes')

/** What came in, what ran out, and what was left open by why it stands where it stands. */
export async function lettersOfDay(day: Day): Promise<Pick<DayCounts, 'lettersIn' | 'breached' | 'open'>> {
  const [opened, reopened, breached, open] = await Promise.all([
    countOf(day, 'opened'),
    countOf(day, 'reopened'),
    countOf(day, 'breached'),
    openThreads(day.region, DAY_MOST),
  ])
  const safety = open.filter(({ rank }) => rank === 0)
  const overdue = open.filter(({ rank, dueAt }) => rank !== 0 && dueAt < day.to)
  const due = open.length - safety.length - overdue.length
  const reasons = { safety: safety.length, overdue: overdue.length, due }
  return { lettersIn: opened + reopened, breached, open: reasons }
}

async function countOf(day: Day, change: ThreadChange): Promise<number> {
  const found = await changes.find(
    { region: day.region, change, at: command().gte(day.from) },
    { order: [['at', 'asc']], limit: DAY_MOST, fields: ['at'] },
  )
  return found.filter(({ at }) => isWithin(day, at)).length
}
