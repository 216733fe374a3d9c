import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { endWait } from './endWait'
import { ownWait } from './waitRepo'

export const leave: Handler<'booking.leave'> = async ({ id }, context) => {
  if (!(await ownWait(context, id))) return refuse('NOT_FOUND')
  await endWait(context, id, 'left')
  await relaySoon()
  return { id }
}
