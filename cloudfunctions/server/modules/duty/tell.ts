import type { Turn } from '@shared/domain/duty/turn'
import type { ActionContext } from '../../kernel/context'
import type { NewNotice } from '../notice'

/** That something about a turn concerns this person, or the supervisors. */
export const swapNotice = (
  { region, at }: Pick<ActionContext, 'region' | 'at'>,
  { id }: Pick<Turn, 'id'>,
  to: string | 'supervisors',
): NewNotice => ({
  id: `shift_swap:${id}:${to}:${at}`,
  region,
  kind: 'shift_swap',
  to: to === 'supervisors' ? { staff: 'supervisor' } : { person: to },
  ref: id,
  at,
})

/** That this person's turns are not what they were, by somebody else's hand. */
export const rosterNotice = (
  { region, at }: Pick<ActionContext, 'region' | 'at'>,
  ref: string,
  person: string,
): NewNotice => ({
  id: `roster_changed:${ref}:${person}:${at}`,
  region,
  kind: 'roster_changed',
  to: { person },
  ref,
  at,
})
