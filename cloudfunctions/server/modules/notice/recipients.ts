import type { NoticeRule } from '@shared/domain/notice/kinds'
import { now } from '../../cloud/clock'
import { staffOf } from '../../kernel/personRepo'
import { onDuty } from '../duty/onDuty'
import type { StaffGroup } from './noticeRepo'

/**
 * Who it concerns among the staff of a region, as it is at this moment. May be nobody. What is for those on duty goes
 * to every expert when nobody is, and when somebody may be in danger.
 */
export async function recipients(
  region: string,
  group: StaffGroup,
  urgency: NoticeRule['urgency'],
): Promise<readonly string[]> {
  if (group !== 'duty') return staffOf(region, group)
  const here = urgency === 'now' ? [] : await onDuty(region, now())
  return here.length > 0 ? here : staffOf(region, 'expert')
}
