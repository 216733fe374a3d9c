import type { Handler } from '../../kernel/registry'
import { caseOf } from './caseRepo'
import { presentStanding } from './present'

export const standing: Handler<'safety.standing'> = async (_input, context) =>
  presentStanding(await caseOf(context))
