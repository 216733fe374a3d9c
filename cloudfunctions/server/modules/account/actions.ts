import type { ModuleHandlers } from '../../kernel/registry'
import { consent } from './consent'
import { join } from './join'
import { session } from './session'
import { setBirth } from './setBirth'
import { setPreferences } from './setPreferences'
import { verifyPhone } from './verifyPhone'

export const account: ModuleHandlers<'account'> = {
  'account.session': session,
  'account.join': join,
  'account.setBirth': setBirth,
  'account.consent': consent,
  'account.verifyPhone': verifyPhone,
  'account.setPreferences': setPreferences,
}
