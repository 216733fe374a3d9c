import { whole, withoutSmallCells } from '@shared/domain/duty/dayReport'
import { rolesOf } from '../../kernel/guard'
import type { Handler } from '../../kernel/registry'
import { findReport } from './reportRepo'

/** Supervisors read the cases themselves; an administrator never does, and gets what may leave the desk. */
export const day: Handler<'staff.report.day'> = async ({ on }, { person, region }) => {
  const found = await findReport(region, on)
  if (!found) return { on, report: null }
  const shared = withoutSmallCells(found.counts)
  const shown = rolesOf(person).includes('supervisor') ? whole(found.counts) : shared
  return { on, report: { countedAt: found.countedAt, shown, shared } }
}
