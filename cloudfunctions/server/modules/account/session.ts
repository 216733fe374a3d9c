import type { Handler } from '../../kernel/registry'
import { sessionOf } from './present'

export const session: Handler<'account.session'> = (_input, context) => sessionOf(context)
