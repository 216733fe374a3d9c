import { staffOf } from '../../kernel/personRepo'
import type { StaffGroup } from './noticeRepo'

/** Who it concerns among the staff of a region, as it is at this moment. May be nobody. */
export async function recipients(region: string, group: StaffGroup): Promise<readonly string[]> {
  return staffOf(region, group === 'duty' ? 'expert' : group)
}
