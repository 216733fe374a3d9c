import type { Handler } from '../../kernel/registry'
import { colleaguesOf } from '../duty/colleagues'

export const colleagues: Handler<'staff.letter.colleagues'> = async (_input, context) => ({
  colleagues: await colleaguesOf(context),
})
