import type { ModuleHandlers } from '../../kernel/registry'
import { consent } from './consent'
import { invite } from './invite'
import { presentWards } from './present'
import { withdraw } from './withdraw'

export const guardian: ModuleHandlers<'guardian'> = {
  'guardian.invite': invite,
  'guardian.consent': consent,
  'guardian.wards': (_input, context) => presentWards(context),
  'guardian.withdraw': withdraw,
}
